var e,
  t,
  n,
  r,
  i,
  a,
  o,
  s,
  c,
  l,
  u,
  d,
  f = Symbol.for(`pv`),
  p = {},
  m = [],
  h = /^m(i|n|o|s|text|space)$/,
  g = Array.isArray,
  _ = m.slice,
  v = Object.assign;
function y(e) {
  e && e.parentNode && e.remove();
}
function b(e, t, n) {
  var r,
    i,
    a,
    o = {},
    s = arguments.length;
  for (a in t) a == `key` ? (r = t[a]) : a == `ref` && typeof e != `function` ? (i = t[a]) : (o[a] = t[a]);
  return s > 2 && (o.children = s > 3 ? _.call(arguments, 2) : n), x(e, o, r, i, null);
}
function x(n, r, i, a, o) {
  var s = {
    type: n,
    props: r,
    key: i,
    ref: a,
    __k: null,
    __: null,
    __b: 0,
    __e: null,
    __c: null,
    constructor: f,
    __v: o || ++t,
    __i: -1,
    __u: 0,
  };
  return !o && e.vnode && e.vnode(s), s;
}
function S(e) {
  return e.children;
}
function C(e, t) {
  (this.props = e), (this.context = t), (this.__g = 0);
}
function w(e, t) {
  if (t == null) return e.__ && w(e.__, e.__i + 1);
  for (var n; t < e.__k.length; t++) if ((n = e.__k[t]) && n.__e) return n.__e;
  return typeof e.type != `function` || e.props.__P ? null : w(e);
}
function T(t) {
  var n,
    r = t.__v,
    i = r.__e,
    a = [],
    o = [],
    s = t.__P;
  s &&
    (((n = v({ constructor: f }, r)).__v = r.__v + 1),
    e.vnode && e.vnode(n),
    A(s, n, r, t.__n, s.namespaceURI, 32 & r.__u ? [i] : null, a, i || w(r), 32 & r.__u, o),
    (n.__v = r.__v),
    (n.__.__k[n.__i] = n),
    j(a, n, o),
    (r.__ = r.__e = null),
    n.__e != i && E(n));
}
function E(e) {
  if ((e = e.__) && e.__c && !e.props.__P)
    return (e.__e = null), e.__k.some((t) => t && (e.__e = t.__e)), E(e);
}
function D(t) {
  ((8 & t.__g || ((t.__g |= 8), r.push(t), a++)) && i == e.debounceRendering) ||
    ((i = e.debounceRendering) || queueMicrotask)(ee);
}
function ee() {
  try {
    for (var e, t = 1; r.length; )
      r.length > t && r.sort(o), (e = r.shift()), (t = r.length), 8 & e.__g && T(e);
  } finally {
    (a = r.length) && (i || queueMicrotask)(ee);
  }
}
function te(e, t, n, r, i, a, o, s, c, l, u) {
  var d,
    f,
    h,
    g,
    _,
    v,
    y = r.__k || m,
    b = t.length;
  for (c = O(n, t, y, c, b), d = 0; d < b; d++)
    (h = n.__k[d]) != null &&
      ((f = (~h.__i && y[h.__i]) || p),
      (h.__i = d),
      (v = A(e, h, f, i, a, o, s, c, l, u)),
      (g = h.__e),
      (f.ref != h.ref || 8 & f.__u) && (f.ref && M(f.ref, null, h, f), h.ref && u.push(h.ref, h.__c || g, h)),
      (_ ||= g),
      4 & h.__u
        ? ((c = ne(h, c, e, !f.__v)), f.__e && (f.__e = null))
        : typeof h.type == `function` && v !== void 0
          ? (c = v)
          : g && (c = g.nextSibling),
      (h.__u &= -21));
  return (n.__e = _), c;
}
function O(e, t, n, r, i) {
  var a,
    o,
    s,
    c,
    l,
    u,
    d,
    p,
    m,
    h = n.length,
    _ = h,
    v = 0,
    y = 0,
    b = (e.__k = Array(i));
  for (a = 0; a < i; a++)
    (o = t[a]) != null && typeof o != `boolean` && typeof o != `function`
      ? (typeof o != `object` || o.constructor === String
          ? (o = b[a] = x(null, o))
          : g(o)
            ? (o = b[a] = x(S, { children: o }))
            : o.constructor === f && o.__b
              ? (o = b[a] = x(o.type, o.props, o.key, o.ref, o.__v))
              : (b[a] = o),
        (c = a + v),
        (o.__ = e),
        (o.__b = e.__b + 1),
        (s = null),
        ~(l = o.__i = re(o, n, c, _)) && (_--, (s = n[l]) && (s.__u |= 2)),
        s && s.__v
          ? ((o.__u |= 16), l == c - 1 ? v-- : l == c + 1 ? v++ : l != c && (l > c ? v-- : v++, (y = 1)))
          : (~l || (i > h ? v-- : i < h && v++), typeof o.type != `function` && (o.__u |= 4)))
      : (b[a] = null);
  if (y) {
    for (u = [], d = [], a = 0; a < i; a++)
      if ((o = b[a]) && 16 & o.__u) {
        for (v = 0, p = u.length; v < p; ) u[(m = (v + p) >> 1)] < o.__i ? (v = m + 1) : (p = m);
        (u[v] = o.__i), (d[a] = v + 1);
      }
    for (v = u.length; a--; ) d[a] && (d[a] == v ? v-- : (b[a].__u |= 4));
  }
  if (_) for (a = 0; a < h; a++) !(s = n[a]) || 2 & s.__u || (s.__e == r && (r = w(s)), le(s, s));
  return r;
}
function ne(e, t, n, r) {
  var i, a, o, s;
  if (typeof e.type == `function`) {
    if (e.props.__P) return t;
    if ((i = e.__k)) for (a = 0; a < i.length; a++) i[a] && ((i[a].__ = e), (t = ne(i[a], t, n, !1)));
    return t;
  }
  for (
    t && !t.parentNode && (t = w(e)) && !t.parentNode && (t = null), o = e.__e, s = t;
    s && s.nodeType == 8;
  )
    s = s.nextSibling;
  for (
    o != s && (!r && n.moveBefore && o.parentNode ? n.moveBefore(o, t) : n.insertBefore(o, t || null)), t = o;
    (t &&= t.nextSibling) && t.nodeType == 8 && !t.data.startsWith(`$s`);
  );
  return t;
}
function re(e, t, n, r) {
  var i,
    a = e.key,
    o = e.type,
    s = t[n],
    c = s && !(2 & s.__u);
  if ((s === null && a == null) || (c && a == s.key && o == s.type)) return n;
  if (r > +!!c) {
    for (i = n - 1; i >= 0; i--) if ((s = t[i]) && !(2 & s.__u) && a == s.key && o == s.type) return i;
    for (i = n + 1; i < t.length; i++) if ((s = t[i]) && !(2 & s.__u) && a == s.key && o == s.type) return i;
  }
  return -1;
}
function ie(e, t, n) {
  (n ??= ``), t[0] == `-` ? e.setProperty(t, n) : (e[t] = n);
}
function k(e, t, n, r, i) {
  var a, o;
  if (t == `style`) {
    if (typeof n == `string`) e.style.cssText = n;
    else {
      if ((typeof r == `string` && (e.style.cssText = r = ``), r))
        for (t in r) (n && t in n) || ie(e.style, t);
      if (n) for (t in n) (r && n[t] == r[t]) || ie(e.style, t, n[t]);
    }
  } else if (t[0] == `o` && t[1] == `n`)
    typeof n != `function` && (n = null),
      typeof r != `function` && (r = null),
      ((e.__e ||= {})[t] = n),
      (n && r) ||
        ((o = u[t] || (u[t] = ae(t))),
        ((e.__a ||= {})[t] = l),
        (a = t != (t = t.replace(c, `$1`))),
        (t = t.slice(2))[0] < `a` && (t = t.toLowerCase()),
        n ? e.addEventListener(t, o, a) : e.removeEventListener(t, o, a));
  else {
    if (i == `http://www.w3.org/2000/svg`) t = t.replace(/xlink(H|:h)/, `h`).replace(/sName$/, `s`);
    else if (
      t != `width` &&
      t != `height` &&
      t != `href` &&
      t != `list` &&
      t != `form` &&
      t != `tabIndex` &&
      t != `download` &&
      t != `rowSpan` &&
      t != `colSpan` &&
      t != `role` &&
      t != `popover` &&
      t in e
    )
      try {
        e[t] = n ?? ``;
        return;
      } catch {}
    if (typeof n == `function`) return;
    n == null || (!1 === n && t[4] != `-`)
      ? e.removeAttribute(t)
      : e.setAttribute(t, t == `popover` && n == 1 ? `` : n);
  }
}
function ae(t) {
  return function (n) {
    var r = this.__e;
    if (r) {
      if (((r = r[t]), n[s] == null)) n[s] = l++;
      else if (n[s] < this.__a[t]) return;
      return r(e.event ? e.event(n) : n);
    }
  };
}
function A(t, n, r, i, a, o, s, c, l, u) {
  var d,
    p,
    h,
    _,
    b,
    x,
    T,
    E,
    D,
    ee,
    O,
    ne,
    re,
    ie,
    k,
    ae,
    A,
    j,
    M = n.type;
  if (n.constructor !== f) return null;
  128 & r.__u &&
    ((l = 32 & r.__u), (d = r.__c.__z)) &&
    ((n.__u |= l), (p = o = []), d.nodeType == 8 ? (c = oe(d, o)) : o.push(d), (c = o[0] || c)),
    (d = e.__b) && d(n);
  n: if (typeof M == `function`) {
    h = s.length;
    try {
      if (
        ((E = n.props),
        (D = (d = M.prototype) && d.render),
        (ee = (d = M.contextType) && i[d.__c]),
        (O = d ? (ee ? ee.props.value : d.__) : i),
        (_ = r.__c)
          ? ((n.__c = _), 2 & _.__g && (_.__g |= 1))
          : (D
              ? (n.__c = _ = new M(E, O))
              : ((n.__c = _ = new C(E, O)), (_.constructor = M), (_.render = ue)),
            ee && ee.sub(_),
            _.state || (_.state = {}),
            (_.__n = i),
            (_.__g |= 8),
            (_.__h = []),
            (_.__k = [])),
        D &&
          (_.__s || (_.__s = _.state),
          M.getDerivedStateFromProps &&
            (_.__s == _.state && (_.__s = v({}, _.__s)), v(_.__s, M.getDerivedStateFromProps(E, _.__s)))),
        (b = _.props),
        (x = _.state),
        (_.__v = n),
        r.__c)
      ) {
        if (
          (E !== b &&
            D &&
            !M.getDerivedStateFromProps &&
            _.componentWillReceiveProps &&
            _.componentWillReceiveProps(E, O),
          (n.__v == r.__v && !(8 & _.__g)) ||
            (!(4 & _.__g) && _.shouldComponentUpdate && !1 === _.shouldComponentUpdate(E, _.__s, O)))
        ) {
          n.__v != r.__v && ((_.props = E), (_.state = _.__s), (_.__g &= -9)),
            (n.__e = r.__e),
            (n.__k = r.__k),
            n.__k.some((e) => {
              e && (e.__ = n);
            }),
            m.push.apply(_.__h, _.__k),
            (_.__k = []),
            _.__h.length && s.push(_),
            (c = w(r));
          break n;
        }
        _.componentWillUpdate && _.componentWillUpdate(E, _.__s, O),
          D &&
            _.componentDidUpdate &&
            _.__h.push(() => {
              _.componentDidUpdate(b, x, T);
            });
      } else
        D && !M.getDerivedStateFromProps && _.componentWillMount && _.componentWillMount(),
          D && _.componentDidMount && _.__h.push(_.componentDidMount);
      (_.context = O), (_.props = E), (_.__P = t), (_.__g &= -5), (ne = e.__r), (re = D ? 25 : 0);
      do (_.__g &= -9), ne && ne(n), (d = _.render(_.props, (_.state = _.__s), _.context));
      while (8 & _.__g && ++re < 25);
      D && (m.push.apply(_.__h, _.__k), (_.__k = [])),
        (_.state = _.__s),
        _.getChildContext && (i = v({}, i, _.getChildContext())),
        D && r.__c && _.getSnapshotBeforeUpdate && (T = _.getSnapshotBeforeUpdate(b, x)),
        (ie = d && d.type === S && d.key == null ? d.props.children : d),
        E.__P &&
          ((d = c),
          (a = (t = E.__P).namespaceURI),
          (l = o = null),
          r.props &&
            r.props.__P != t &&
            (r.__k.some((e) => {
              e && le(e, e);
            }),
            (r.__k = null)),
          (c = r.__k ? w(r, 0) : null)),
        (c = te(t, g(ie) ? ie : [ie], n, r, i, a, o, s, c, l, u)),
        E.__P && ((n.__e = null), (c = d)),
        (n.__u &= -161),
        p && p.some(y),
        _.__h.length && s.push(_),
        1 & _.__g && (_.__g &= -4);
    } catch (t) {
      if (((s.length = h), (n.__v = null), l || o)) {
        if (t && t.then) {
          if (((n.__u |= 128 | l), o)) {
            for (~(A = o.indexOf(c || void 0)) || (A = o.length); (j = o[A - 1]) && j.nodeType == 8; ) A--;
            for (; A < o.length; A++)
              if ((j = o[A])) {
                if (((o[A] = null), k)) {
                  if (j == ae) break;
                } else {
                  if (j.nodeType != 8) break;
                  j.data.startsWith(`$s`) && (ae = oe((k = j)));
                }
              }
          }
          if (!k) {
            for (; c && c.nodeType == 8 && c.nextSibling; ) c = c.nextSibling;
            k = c;
          }
          (d = oe((k = n.__c.__z || (n.__c.__z = k)))) ? ((n.__e = k), (c = d)) : (n.__e = c),
            (c &&= c.nextSibling);
        } else o && o.some(y);
      } else n.__e = r.__e;
      (n.__k ||= r.__k || []), (t && t.then) || se(n), e.__e(t, n, r);
    }
  } else c = n.__e = ce(r.__e, n, r, i, a, o, s, l, u, t);
  return (d = e.diffed) && d(n), c;
}
function oe(e, t) {
  if (e && e.nodeType == 8 && e.data.startsWith(`$s`))
    for (var n = 1; (e = e.nextSibling); ) {
      if (e.nodeType == 8) {
        if (e.data.startsWith(`$s`)) n++;
        else if (e.data.startsWith(`/$s`) && !--n) return e;
      }
      t && t.push(e);
    }
}
function se(e) {
  e && (e.__c && (e.__c.__g |= 4), e.__k && e.__k.some(se));
}
function j(t, n, r) {
  for (var i = 0; i < r.length; ) M(r[i++], r[i++], r[i++]);
  e.__c && e.__c(n, t),
    t.some((n) => {
      try {
        (t = n.__h),
          (n.__h = []),
          t.some((e) => {
            e.call(n);
          });
      } catch (t) {
        e.__e(t, n.__v);
      }
    });
}
function ce(t, n, r, i, a, o, s, c, l, u) {
  var d,
    f,
    m,
    v,
    b,
    x,
    S,
    C,
    T = r.props || p,
    E = n.props,
    D = n.type;
  if (
    (D == `svg`
      ? (a = `http://www.w3.org/2000/svg`)
      : D == `math`
        ? (a = `http://www.w3.org/1998/Math/MathML`)
        : (a ||= `http://www.w3.org/1999/xhtml`),
    o)
  ) {
    for (d = 0; d < o.length; d++)
      if ((b = o[d]) && (D ? b.localName == D : b.nodeType == 3)) {
        (t = b), (o[d] = null);
        break;
      }
  }
  if (!t) {
    if (((C = u.ownerDocument || document), !D)) return C.createTextNode(E);
    (t = C.createElementNS(a, D, E.is ? E : u)), (c &&= (e.__m && e.__m(n, o), !1)), (o = null);
  }
  if (D) {
    if (
      ((u = (D == `template` && t.content) || t),
      (o = D == `textarea` && E.defaultValue != null ? null : o && _.call(u.childNodes)),
      !c && o)
    )
      for (T = {}, d = 0; d < t.attributes.length; d++) T[(b = t.attributes[d]).name] = b.value;
    for (d in T)
      (b = T[d]),
        d == `dangerouslySetInnerHTML`
          ? (m = b)
          : d == `children` ||
            d in E ||
            (d == `value` && `defaultValue` in E) ||
            (d == `checked` && `defaultChecked` in E) ||
            k(t, d, null, b, a);
    for (d in E)
      (b = E[d]),
        d == `children`
          ? (v = b)
          : d == `dangerouslySetInnerHTML`
            ? (f = b)
            : d == `value`
              ? (x = b)
              : d == `checked`
                ? (S = b)
                : (c && typeof b != `function`) || T[d] === b || k(t, d, b, T[d], a);
    f
      ? (c || (m && (f.__html == m.__html || f.__html == t.innerHTML)) || (t.innerHTML = f.__html),
        (n.__k = []))
      : (m && (t.textContent = ``),
        (D == `foreignObject` || (a == `http://www.w3.org/1998/Math/MathML` && h.test(D))) &&
          (a = `http://www.w3.org/1999/xhtml`),
        te(u, g(v) ? v : [v], n, r, i, a, o, s, o ? o[0] : r.__k && w(r, 0), c, l),
        o && o.some(y)),
      (c && D != `textarea`) ||
        ((d = `value`),
        D == `progress` && x == null
          ? t.removeAttribute(d)
          : x == null || (x === t[d] && (D != `progress` || x)) || k(t, d, x, T[d], a),
        (d = `checked`),
        S != null && S != t[d] && k(t, d, S, T[d], a));
  } else T === E || (c && t.data == E) || (t.data = E);
  return t;
}
function M(t, n, r, i) {
  try {
    typeof t == `function`
      ? n
        ? (n.__x = t(n) || 1)
        : (i &&= i.__c || i.__e) && (n = i.__x) && ((i.__x = null), typeof n == `function` ? n() : t(null))
      : (t.current = n);
  } catch (t) {
    e.__e(t, r);
  }
}
function le(t, n, r) {
  var i, a, o, s;
  if (
    (e.unmount && e.unmount(t),
    !(i = t.ref) || (i.current && i.current != t.__e) || M(i, null, n, t),
    (i = t.__c))
  ) {
    if (i.componentWillUnmount)
      try {
        i.componentWillUnmount();
      } catch (t) {
        e.__e(t, n);
      }
    i.__P = i.__n = null;
  }
  if ((i = t.__k))
    for (s = 0; s < i.length; s++) i[s] && le(i[s], n, typeof t.type != `function` || (r && !t.props.__P));
  !r && (i = t.__c) && (i = i.__z) && (a = oe(i, (o = []))) && (i == t.__e && o.some(y), y(a), y(i)),
    r || y(t.__e),
    (t.__e = t.__c = t.__ = null);
}
function ue(e, t, n) {
  return this.constructor(e, n);
}
function de(t, n) {
  var r, i, a, o;
  e.__ && e.__(t, n),
    n.nodeType == 9 && (n = n.documentElement),
    (i = (r = t && 32 & t.__u) ? null : n.__k),
    (n.__k = x(S, { children: [t] })),
    (a = []),
    (o = []),
    A(
      n,
      n.__k,
      i || p,
      p,
      n.namespaceURI,
      i ? null : n.firstChild ? _.call(n.childNodes) : null,
      a,
      i ? i.__e : n.firstChild,
      r,
      o,
    ),
    j(a, n.__k, o),
    (n.__k.props.children = null);
}
function fe(e) {
  function t(e) {
    var n, r;
    return (
      this.getChildContext ||
        ((n = new Set()),
        ((r = {})[t.__c] = this),
        (this.getChildContext = () => r),
        (this.shouldComponentUpdate = function (e) {
          this.props.value != e.value &&
            n.forEach((e) => {
              (e.__g |= 4), D(e);
            });
        }),
        (this.sub = (e) => {
          n.add(e);
          var t = e.componentWillUnmount;
          e.componentWillUnmount = () => {
            n.delete(e), t && t.call(e);
          };
        })),
      e.children
    );
  }
  return (
    (t.__c = `__cC` + d++),
    (t.__ = e),
    (t.Provider = (t.Consumer = (e, t) => e.children(t)).contextType = t),
    t
  );
}
(e = {
  __e: (e, t, n, r) => {
    for (var i, o, s; (t = t.__); )
      if ((i = t.__c) && !(1 & i.__g)) {
        i.__g |= 4;
        try {
          if (
            ((s = (o = i.constructor) && o.getDerivedStateFromError) &&
              i.setState(o.getDerivedStateFromError(e)),
            i.componentDidCatch && (i.componentDidCatch(e, r || {}), (s = 1)),
            s && 8 & i.__g)
          )
            return void (i.__g |= 2);
        } catch (t) {
          e = t;
        }
      }
    throw ((a = 0), e);
  },
}),
  (t = 0),
  (n = (e) => e != null && e.constructor === f),
  (C.prototype.setState = function (e, t) {
    var n = this.__s;
    (n && n != this.state) || (n = this.__s = v({}, this.state)),
      typeof e == `function` && (e = e(v({}, n), this.props)),
      e && (v(n, e), this.__v && (t && this.__k.push(t), D(this)));
  }),
  (C.prototype.forceUpdate = function (e) {
    this.__v && ((this.__g |= 4), e && this.__h.push(e), D(this));
  }),
  (C.prototype.render = S),
  (r = []),
  (a = 0),
  (o = (e, t) => e.__v.__b - t.__v.__b),
  (s = Symbol()),
  (c = /(PointerCapture)$|Capture$/i),
  (l = 0),
  (u = {}),
  (d = 0);
var pe = class extends Error {
    name = `ApiError`;
    status;
    title;
    errors;
    constructor(e, t, n, r = []) {
      super(n), (this.status = e), (this.title = t), (this.errors = r);
    }
  },
  me = {
    'read-me': [`GET`, `/v1/me`],
    'read-home': [`GET`, `/v1/home`],
    'list-runs': [`GET`, `/v1/runs`],
    'read-run': [`GET`, `/v1/runs/{runId}`],
    'read-verdict': [`GET`, `/v1/runs/{runId}/verdict`],
    'read-evidence': [`GET`, `/v1/runs/{runId}/evidence`],
    'read-manifest': [`GET`, `/v1/runs/{runId}/manifest`],
    'list-run-events': [`GET`, `/v1/runs/{runId}/events`],
    'read-distributions': [`GET`, `/v1/runs/{runId}/distributions`],
    'list-rows': [`GET`, `/v1/runs/{runId}/rows`],
    'read-row': [`GET`, `/v1/runs/{runId}/rows/{rowId}`],
    'cancel-run': [`POST`, `/v1/runs/{runId}/cancel`],
    'list-suites': [`GET`, `/v1/suites`],
    'read-suite': [`GET`, `/v1/suites/{suite}`],
    'read-trend': [`GET`, `/v1/suites/{suite}/trend`],
    'list-baselines': [`GET`, `/v1/suites/{suite}/baseline/history`],
    'list-waivers': [`GET`, `/v1/waivers`],
    'create-waiver': [`POST`, `/v1/suites/{suite}/waivers`],
    'approve-waiver': [`POST`, `/v1/suites/{suite}/waivers/{waiverId}/approve`],
    'revoke-waiver': [`POST`, `/v1/suites/{suite}/waivers/{waiverId}/revoke`],
    'list-datasets': [`GET`, `/v1/datasets`],
    'read-dataset': [`GET`, `/v1/datasets/{dataset}`],
    'read-kpis': [`GET`, `/v1/kpis`],
    'read-cost': [`GET`, `/v1/cost`],
  },
  he = null;
function ge(e, t) {
  he = { apiUrl: new URL(e.replace(/\/?$/, `/`), globalThis.location.href).href, token: t };
}
function _e(e, { params: t, query: n = {} }) {
  const [, r] = me[e],
    i = t ?? {},
    a = r.replace(/\{(\w+)\}/g, (e, t) => encodeURIComponent(String(i[t]))),
    o = Object.entries(n).filter(([, e]) => e !== void 0 && e !== ``),
    s = o.length === 0 ? `` : `?${new URLSearchParams(o)}`;
  return `${he?.apiUrl ?? `./`}${a.slice(1)}${s}`;
}
async function ve(e, t = {}, n) {
  const [r] = me[e],
    i = he?.token == null ? null : await he.token(),
    a = {
      accept: `application/json`,
      ...(t.body !== void 0 && { 'content-type': `application/json` }),
      ...(i !== null && { authorization: `Bearer ${i}` }),
    },
    o = await fetch(_e(e, t), {
      method: r,
      headers: a,
      ...(t.body !== void 0 && { body: JSON.stringify(t.body) }),
      ...(n !== void 0 && { signal: n }),
    }).catch((e) => {
      throw e instanceof DOMException && e.name === `AbortError`
        ? e
        : new pe(0, `No answer`, `The API did not answer. Is it running, and is this machine online?`);
    });
  if (o.ok) return await o.json();
  throw await ye(o);
}
async function ye(e) {
  const t = await e.json().catch(() => null);
  return new pe(
    e.status,
    t?.title ?? `Status ${e.status}`,
    t?.detail ?? `The answer does not say why.`,
    t?.errors,
  );
}
async function be() {
  const e = await fetch(`./config.json`, { cache: `no-cache` });
  if (!e.ok)
    throw Error(
      `Expected config.json beside the page, got status ${e.status}. Serve the page with assize up or assize open, or deploy the stack again.`,
    );
  return await e.json();
}
var xe,
  N,
  Se,
  Ce,
  we = Object.is,
  Te = 0,
  Ee = [],
  De = [],
  P = e,
  Oe = P.__b,
  ke = P.__r,
  Ae = P.diffed,
  je = P.__c,
  Me = P.unmount,
  Ne = P.__;
function Pe(e, t) {
  P.__h && P.__h(N, e, Te || t), (Te = 0);
  var n = N.__H || (N.__H = { __: [], __h: [] });
  return e >= n.__.length && n.__.push({}), n.__[e];
}
function Fe(e) {
  return (Te = 1), Ie(qe, e);
}
function Ie(e, t, n) {
  var r = Pe(xe++, 2);
  if (
    ((r.t = e),
    !r.__c &&
      ((r.__ = [
        n ? n(t) : qe(void 0, t),
        (e) => {
          var t = (r.__N || r.__)[0],
            n = r.t(t, e);
          we(t, n) || ((r.__N = [n, r.__[1]]), r.__c.setState({}));
        },
      ]),
      (r.__c = N),
      !N.__f))
  ) {
    N.__f = !0;
    var i = N.shouldComponentUpdate;
    N.shouldComponentUpdate = function (e, t, n) {
      var r = this.__H;
      if (!r) return !0;
      var a = !1,
        o = this.props != e;
      if (
        (r.__.some((e) => {
          e.__N && ((a = !0), we(e.__[0], e.__N[0]) || (o = !0));
        }),
        i)
      ) {
        var s = i.call(this, e, t, n);
        return a ? s || o : s;
      }
      return !a || o;
    };
  }
  return r.__;
}
function F(e, t) {
  var n = Pe(xe++, 3);
  !P.__s && Ke(n.__H, t) && ((n.__P = !0), (n.__ = e), (n.u = t), N.__H.__h.push(n));
}
function Le(e, t) {
  var n = Pe(xe++, 4);
  !P.__s && Ke(n.__H, t) && ((n.__P = !1), (n.__ = e), (n.u = t), N.__h.push(n));
}
function I(e) {
  return (Te = 5), Re(() => ({ current: e }), []);
}
function Re(e, t) {
  var n = Pe(xe++, 7);
  return Ke(n.__H, t) && ((n.__ = e()), (n.__H = t)), n.__;
}
function ze(e, t) {
  return (Te = 8), Re(() => e, t);
}
function Be() {
  var e;
  do {
    for (; (e = De.shift()); )
      try {
        We(e);
      } catch (t) {
        P.__e(t, { __: (e = e.__P) && e.__v });
      }
    for (; (e = Ee.shift()); ) {
      var t = e.__H;
      if (e.__P && t)
        try {
          t.__h.some(We), t.__h.some(Ge), (t.__h = []);
        } catch (n) {
          (t.__h = []), P.__e(n, e.__v);
        }
    }
  } while (De.length);
}
(P.__b = (e) => {
  (N = null), Oe && Oe(e);
}),
  (P.__ = (e, t) => {
    e && t.__k && t.__k.__m && (e.__m = t.__k.__m), Ne && Ne(e, t);
  }),
  (P.__r = (e) => {
    ke && ke(e), (xe = 0);
    var t = (N = e.__c).__H;
    t &&
      (Se == N ? (N.__h = []) : (t.__h.some(We), t.__h.some(Ge), (xe = 0)),
      (t.__h = []),
      t.__.some((e) => {
        e.__N && (e.__ = e.__N), (e.u = e.__N = void 0);
      })),
      (Se = N);
  }),
  (P.diffed = (e) => {
    Ae && Ae(e);
    var t = e.__c;
    t &&
      t.__H &&
      (t.__H.__h.length && Ue(Ee.push(t)),
      t.__H.__.some((e) => {
        e.u && (e.__H = e.u);
      })),
      (Se = N = null);
  }),
  (P.__c = (e, t) => {
    t.some((e) => {
      try {
        e.__h.some(We), (e.__h = e.__h.filter((e) => !e.__ || Ge(e)));
      } catch (t) {
        e.__h = [
          () => {
            throw t;
          },
        ];
      }
    }),
      je && je(e, t);
  }),
  (P.unmount = (e) => {
    Me && Me(e);
    var t,
      n,
      r = e.__c;
    r &&
      r.__H &&
      (r.__H.__.some((r) => {
        try {
          if (r.__P && r.__c) {
            if (n === void 0) {
              for (n = e.__; n && (!n.__c || !n.__c.__P); ) n = n.__;
              n &&= n.__c;
            }
            (r.__P = n), Ue(De.push(r));
          } else We(r);
        } catch (e) {
          t = e;
        }
      }),
      (r.__H = void 0),
      t && P.__e(t, r.__v));
  });
var Ve = typeof requestAnimationFrame == `function`;
function He(e) {
  var t,
    n = () => {
      clearTimeout(r), Ve && cancelAnimationFrame(t), setTimeout(e);
    },
    r = setTimeout(n, 35);
  Ve && (t = requestAnimationFrame(n));
}
function Ue(e) {
  (e != 1 && Ce == P.requestAnimationFrame) || ((Ce = P.requestAnimationFrame) || He)(Be);
}
function We(e) {
  var t = N,
    n = e.__c;
  typeof n == `function` && ((e.__c = void 0), n()), (N = t);
}
function Ge(e) {
  var t = N;
  (e.__c = e.__()), (N = t);
}
function Ke(e, t) {
  return !e || e.length != t.length || t.some((t, n) => !we(t, e[n]));
}
function qe(e, t) {
  return typeof t == `function` ? t(e) : t;
}
var Je = new Map(),
  Ye = 60;
function Xe(e, t) {
  Je.delete(e), Je.set(e, t);
  const n = Je.keys().next();
  Je.size > Ye && n.done !== !0 && Je.delete(n.value);
}
function L(e, t, { again: n } = {}) {
  const r = t === null ? null : _e(e, t),
    [i, a] = Fe(null),
    [o, s] = Fe(0),
    c = I({ call: t, again: n });
  (c.current = { call: t, again: n }),
    F(() => {
      if (r === null) return;
      let t = new AbortController(),
        n,
        i = async () => {
          try {
            const i = await ve(e, c.current.call ?? {}, t.signal);
            Xe(r, i), a({ url: r, loading: { state: `ready`, value: i } });
            const s = c.current.again?.(i) ?? null;
            s !== null && (n = setTimeout(o, s));
          } catch (e) {
            if (t.signal.aborted) return;
            a({ url: r, loading: { state: `failed`, error: e } });
          }
        },
        o = () => {
          if (!document.hidden) return void i();
          document.addEventListener(`visibilitychange`, o, { once: !0, signal: t.signal });
        };
      return (
        i(),
        () => {
          t.abort(), clearTimeout(n);
        }
      );
    }, [e, r, o]);
  const l = ze(() => s((e) => e + 1), []);
  if (i !== null && i.url === r) return { loading: i.loading, reload: l };
  const u = r === null ? void 0 : Je.get(r);
  return { loading: u === void 0 ? { state: `loading` } : { state: `ready`, value: u }, reload: l };
}
var Ze = fe(null);
function Qe() {
  const { loading: e } = L(`read-me`, {});
  return e.state === `ready` ? e.value : null;
}
var $e = Symbol.for(`preact-signals`);
function et() {
  if (z > 1) z--;
  else {
    var e,
      t = !1;
    for (
      (() => {
        var e = ct;
        for (ct = void 0; e !== void 0; ) {
          var t = e.S;
          if (t.v === e.v) for (var n = t.t; n !== void 0; n = n.x) n.i === e.i && (n.i = t.i);
          e = e.o;
        }
      })();
      it !== void 0;
    ) {
      var n = it;
      for (it = void 0, at++; n !== void 0; ) {
        var r = n.u;
        if (((n.u = void 0), (n.f &= -3), !(8 & n.f) && ft(n)))
          try {
            n.c();
          } catch (n) {
            t ||= ((e = n), !0);
          }
        n = r;
      }
    }
    if (((at = 0), z--, t)) throw e;
  }
}
function tt(e) {
  if (z > 0) return e();
  (st = ++ot), z++;
  try {
    return e();
  } finally {
    et();
  }
}
var nt,
  R = void 0;
function rt(e) {
  var t = R,
    n = nt;
  (R = void 0), (nt = void 0);
  try {
    return e();
  } finally {
    (R = t), (nt = n);
  }
}
var it = void 0,
  z = 0,
  at = 0,
  ot = 0,
  st = 0,
  ct = void 0,
  lt = 0;
function ut(e) {
  if (R !== void 0) {
    var t = e.n;
    if (t === void 0 || t.t !== R)
      return (
        (t = { i: 0, S: e, p: R.s, n: void 0, t: R, e: void 0, x: void 0, r: t }),
        R.s !== void 0 && (R.s.n = t),
        (R.s = t),
        (e.n = t),
        32 & R.f && e.S(t),
        t
      );
    if (t.i === -1)
      return (
        (t.i = 0),
        t.n !== void 0 &&
          ((t.n.p = t.p),
          t.p !== void 0 && (t.p.n = t.n),
          (t.p = R.s),
          (t.n = void 0),
          (R.s.n = t),
          (R.s = t)),
        t
      );
  }
}
function B(e, t) {
  (this.v = e),
    (this.i = 0),
    (this.n = void 0),
    (this.t = void 0),
    (this.l = 0),
    (this.W = t?.watched),
    (this.Z = t?.unwatched),
    (this.name = t?.name);
}
(B.prototype.brand = $e),
  (B.prototype.h = () => !0),
  (B.prototype.S = function (e) {
    var n = this.t;
    n !== e &&
      e.e === void 0 &&
      ((e.x = n),
      (this.t = e),
      n === void 0
        ? rt(() => {
            var e;
            (e = this.W) == null || e.call(this);
          })
        : (n.e = e));
  }),
  (B.prototype.U = function (e) {
    if (this.t !== void 0) {
      var n = e.e,
        r = e.x;
      n !== void 0 && ((n.x = r), (e.e = void 0)),
        r !== void 0 && ((r.e = n), (e.x = void 0)),
        e === this.t &&
          ((this.t = r),
          r === void 0 &&
            rt(() => {
              var e;
              (e = this.Z) == null || e.call(this);
            }));
    }
  }),
  (B.prototype.subscribe = function (e) {
    return bt(
      () => {
        var n = this.value;
        rt(() => e(n));
      },
      { name: `sub` },
    );
  }),
  (B.prototype.valueOf = function () {
    return this.value;
  }),
  (B.prototype.toString = function () {
    return this.value + ``;
  }),
  (B.prototype.toJSON = function () {
    return this.value;
  }),
  (B.prototype.peek = function () {
    return rt(() => this.value);
  }),
  Object.defineProperty(B.prototype, 'value', {
    get: function () {
      var e = ut(this);
      return e !== void 0 && (e.i = this.i), this.v;
    },
    set: function (e) {
      if (e !== this.v) {
        if (at > 100) throw Error(`Cycle detected`);
        ((e) => {
          z !== 0 && at === 0 && e.l !== st && ((e.l = st), (ct = { S: e, v: e.v, i: e.i, o: ct }));
        })(this),
          (this.v = e),
          this.i++,
          lt++,
          z++;
        try {
          for (var t = this.t; t !== void 0; t = t.x) t.t.N();
        } finally {
          et();
        }
      }
    },
  });
function dt(e, t) {
  return new B(e, t);
}
function ft(e) {
  for (var t = e.s; t !== void 0; t = t.n) if (t.S.i !== t.i || !t.S.h() || t.S.i !== t.i) return !0;
  return !1;
}
function pt(e) {
  for (var t = e.s; t !== void 0; t = t.n) {
    var n = t.S.n;
    if ((n !== void 0 && (t.r = n), (t.S.n = t), (t.i = -1), t.n === void 0)) {
      e.s = t;
      break;
    }
  }
}
function mt(e) {
  for (var t = e.s, n = void 0; t !== void 0; ) {
    var r = t.p;
    t.i === -1 ? (t.S.U(t), r !== void 0 && (r.n = t.n), t.n !== void 0 && (t.n.p = r)) : (n = t),
      (t.S.n = t.r),
      t.r !== void 0 && (t.r = void 0),
      (t = r);
  }
  e.s = n;
}
function V(e, t) {
  B.call(this, void 0, t), (this.x = e), (this.s = void 0), (this.g = lt - 1), (this.f = 4);
}
(V.prototype = new B()),
  (V.prototype.h = function () {
    if (((this.f &= -3), 1 & this.f)) return !1;
    if ((36 & this.f) == 32 || ((this.f &= -5), this.g === lt)) return !0;
    if (((this.g = lt), (this.f |= 1), this.i > 0 && !ft(this))) return (this.f &= -2), !0;
    var e = R;
    try {
      pt(this), (R = this);
      var t = this.x();
      (16 & this.f || this.v !== t || this.i === 0) && ((this.v = t), (this.f &= -17), this.i++);
    } catch (e) {
      (this.v = e), (this.f |= 16), this.i++;
    }
    return (R = e), mt(this), (this.f &= -2), !0;
  }),
  (V.prototype.S = function (e) {
    if (this.t === void 0) {
      this.f |= 36;
      for (var t = this.s; t !== void 0; t = t.n) t.S.S(t);
    }
    B.prototype.S.call(this, e);
  }),
  (V.prototype.U = function (e) {
    if (this.t !== void 0 && (B.prototype.U.call(this, e), this.t === void 0)) {
      this.f &= -33;
      for (var t = this.s; t !== void 0; t = t.n) t.S.U(t);
    }
  }),
  (V.prototype.N = function () {
    if (!(2 & this.f)) {
      this.f |= 6;
      for (var e = this.t; e !== void 0; e = e.x) e.t.N();
    }
  }),
  Object.defineProperty(V.prototype, 'value', {
    get: function () {
      if (1 & this.f) throw Error(`Cycle detected`);
      var e = ut(this);
      if ((this.h(), e !== void 0 && (e.i = this.i), 16 & this.f)) throw this.v;
      return this.v;
    },
  });
function ht(e, t) {
  return new V(e, t);
}
function gt(e) {
  var t = e.j;
  if (((e.j = void 0), typeof t == `function`)) {
    z++;
    var n = R;
    R = void 0;
    try {
      t();
    } catch (t) {
      throw ((e.f &= -2), (e.f |= 8), _t(e), t);
    } finally {
      (R = n), et();
    }
  }
}
function _t(e) {
  for (var t = e.s; t !== void 0; t = t.n) t.S.U(t);
  (e.x = void 0), (e.s = void 0), gt(e);
}
function vt(e) {
  if (R !== this) throw Error(`Out-of-order effect`);
  mt(this), (R = e), (this.f &= -2);
  try {
    8 & this.f && _t(this);
  } finally {
    et();
  }
}
function yt(e, t) {
  (this.x = e),
    (this.j = void 0),
    (this.s = void 0),
    (this.u = void 0),
    (this.f = 32),
    (this.name = t?.name),
    nt && nt.push(this);
}
(yt.prototype.c = function () {
  var e = this.S();
  try {
    if (8 & this.f || this.x === void 0) return;
    var t = this.x();
    typeof t == `function` && (this.j = t);
  } finally {
    e();
  }
}),
  (yt.prototype.S = function () {
    if (1 & this.f) throw Error(`Cycle detected`);
    (this.f |= 1), (this.f &= -9), gt(this), pt(this), z++;
    var e = R;
    return (R = this), vt.bind(this, e);
  }),
  (yt.prototype.N = function () {
    2 & this.f || ((this.f |= 2), (this.u = it), (it = this));
  }),
  (yt.prototype.d = function () {
    (this.f |= 8), 1 & this.f || _t(this);
  }),
  (yt.prototype.dispose = function () {
    this.d();
  });
function bt(e, t) {
  var n = new yt(e, t);
  try {
    n.c();
  } catch (e) {
    throw (n.d(), e);
  }
  var r = n.d.bind(n);
  return (r[Symbol.dispose] = r), r;
}
var xt,
  St,
  Ct = typeof window < `u` && !!window.__PREACT_SIGNALS_DEVTOOLS__,
  wt = [];
bt(function () {
  xt = this.N;
})();
function Tt(t, n) {
  e[t] = n.bind(null, e[t] || (() => {}));
}
function Et(e) {
  if (St) {
    var t = St;
    (St = void 0), t();
  }
  St = e && e.S();
}
function Dt(e) {
  var r = e.data,
    i = kt(r);
  (i.name = `ReactiveDom`), (i.value = r);
  var a = Re(() => {
      for (var e = this, r = this.__v; (r = r.__); )
        if (r.__c) {
          r.__c.__$f |= 4;
          break;
        }
      var a = ht(() => {
          var e = i.value.value;
          return e === 0 ? 0 : !0 === e ? `` : e || ``;
        }),
        o = ht(() => !Array.isArray(a.value) && !n(a.value)),
        s = bt(function () {
          if (((this.N = Mt), o.value)) {
            var t = a.value;
            e.__v && e.__v.__e && e.__v.__e.nodeType === 3 && (e.__v.__e.data = t);
          }
        }),
        c = this.__$u.d;
      return (
        (this.__$u.d = function () {
          s(), c.call(this);
        }),
        [o, a]
      );
    }, []),
    o = a[0],
    s = a[1];
  return o.value ? s.peek() : s.value;
}
(Dt.displayName = `ReactiveTextNode`),
  Object.defineProperties(B.prototype, {
    constructor: { configurable: !0, value: b(S, null).constructor },
    type: { configurable: !0, value: Dt },
    props: {
      configurable: !0,
      get: function () {
        var e = this;
        return {
          data: {
            get value() {
              return e.value;
            },
          },
        };
      },
    },
    __b: { configurable: !0, value: 1 },
  }),
  Tt(`__b`, (e, t) => {
    if ((Et(), typeof t.type == `string`)) {
      var n,
        r = t.props;
      for (var i in r)
        if (i !== `children`) {
          var a = r[i];
          a instanceof B && (n || (t.__np = n = {}), (n[i] = a), (r[i] = a.peek()));
        }
    }
    e(t);
  }),
  Tt(`__r`, (e, t) => {
    if ((e(t), t.type !== S)) {
      Et();
      var n,
        r = t.__c;
      r &&
        ((r.__$f &= -2),
        (n = r.__$u) === void 0 &&
          (r.__$u = n =
            ((e, t) => {
              var n;
              return (
                bt(
                  function () {
                    n = this;
                  },
                  { name: t },
                ),
                (n.c = e),
                n
              );
            })(
              ((e) =>
                function () {
                  var t;
                  Ct && ((t = this.y) == null || t.call(this)), (e.__$f |= 1), e.setState({});
                })(r),
              typeof t.type == `function` ? t.type.displayName || t.type.name : ``,
            ))),
        Et(n);
    }
  }),
  Tt(`__e`, (e, t, n, r) => {
    Et(), e(t, n, r);
  }),
  Tt(`diffed`, (e, t) => {
    Et();
    var n;
    if (typeof t.type == `string` && (n = t.__e)) {
      var r = t.__np,
        i = t.props,
        a = n.U;
      if (a)
        for (var o in a) {
          var s = a[o];
          s === void 0 || (r && o in r) || (s.d(), (a[o] = void 0));
        }
      if (r)
        for (var c in (a || ((a = {}), (n.U = a)), r)) {
          var l = a[c],
            u = r[c];
          l === void 0 ? ((l = Ot(n, c, u, i)), (a[c] = l)) : l.o(u, i);
        }
    }
    e(t);
  });
function Ot(e, t, n, r) {
  var i = t in e && e.ownerSVGElement === void 0,
    a = dt(n);
  return {
    o: (e, t) => {
      (a.value = e), (r = t);
    },
    d: bt(function () {
      this.N = Mt;
      var n = a.value.value;
      r[t] !== n &&
        ((r[t] = n),
        i
          ? (e[t] = n)
          : n != null && (!1 !== n || t[4] === `-`)
            ? e.setAttribute(t, n)
            : e.removeAttribute(t));
    }),
  };
}
Tt(`unmount`, (e, t) => {
  if (typeof t.type == `string`) {
    var n = t.__e;
    if (n) {
      var r = n.U;
      if (r)
        for (var i in ((n.U = void 0), r)) {
          var a = r[i];
          a && a.d();
        }
    }
    var o = t.__np;
    if (o) {
      var s = t.props;
      for (var c in o) s[c] = o[c];
    }
    t.__np = void 0;
  } else {
    var l = t.__c;
    if (l) {
      l.__$f |= 8;
      var u = l.__$u;
      u && ((l.__$u = void 0), u.d());
    }
  }
  e(t);
}),
  Tt(`__h`, (e, t, n, r) => {
    r < 3 && (t.__$f |= 2), e(t, n, r);
  }),
  (C.prototype.shouldComponentUpdate = function (e, t) {
    if (this.__R) return !0;
    var n = this.__$u,
      r = n && n.s !== void 0;
    for (var i in t) return !0;
    if (this.__f || (typeof this.u == `boolean` && !0 === this.u)) {
      var a = 2 & this.__$f;
      if (!(r || a || 4 & this.__$f) || 1 & this.__$f) return !0;
    } else if (!(r || 4 & this.__$f) || 3 & this.__$f) return !0;
    for (var o in e) if (o !== `__source` && e[o] !== this.props[o]) return !0;
    for (var s in this.props) if (!(s in e)) return !0;
    return !1;
  });
function kt(e, t) {
  return Re(() => dt(e, t), []);
}
var At = (e) => {
  queueMicrotask(() => {
    queueMicrotask(e);
  });
};
function jt() {
  tt(() => {
    for (var e; (e = wt.shift()); ) xt.call(e);
  });
}
function Mt() {
  wt.push(this) === 1 && (e.requestAnimationFrame || At)(jt);
}
function Nt(e) {
  const [t = ``, n = ``] = Pt(e.replace(/^#/, ``), `?`);
  return {
    path: t
      .split(`/`)
      .filter((e) => e !== ``)
      .map(Ft),
    query: Object.fromEntries(new URLSearchParams(n)),
  };
}
function H(e, t = {}) {
  const n = Object.entries(t).filter((e) => {
      const [, t] = e;
      return t !== void 0 && t !== ``;
    }),
    r = n.length === 0 ? `` : `?${new URLSearchParams(n)}`;
  return `#/${e.map(encodeURIComponent).join(`/`)}${r}`;
}
function Pt(e, t) {
  const n = e.indexOf(t);
  return n < 0 ? [e] : [e.slice(0, n), e.slice(n + 1)];
}
function Ft(e) {
  try {
    return decodeURIComponent(e);
  } catch {
    return e;
  }
}
var It = dt(Nt(globalThis.location?.hash ?? ``));
function Lt() {
  globalThis.addEventListener(`hashchange`, () => {
    It.value = Nt(globalThis.location.hash);
  });
}
function Rt(e, { replace: t = !1 } = {}) {
  t ? (globalThis.history.replaceState(null, ``, e), (It.value = Nt(e))) : (globalThis.location.hash = e);
}
function zt(e, t) {
  const { path: n, query: r } = It.value;
  Rt(H(n, { ...r, ...e }), t);
}
var Bt = Symbol.for(`pv`),
  Vt = 0;
Array.isArray;
function U(t, n, r, i, a, o) {
  n ||= {};
  var s,
    c,
    l = n;
  if (`ref` in l && typeof t != `function`) for (c in ((l = {}), n)) c == `ref` ? (s = n[c]) : (l[c] = n[c]);
  var u = {
    type: t,
    props: l,
    key: r,
    ref: s,
    __k: null,
    __: null,
    __b: 0,
    __e: null,
    __c: null,
    constructor: Bt,
    __v: --Vt,
    __i: -1,
    __u: 0,
  };
  return (a || o) && ((u.__source = a), (u.__self = o)), e.vnode && e.vnode(u), u;
}
function Ht() {
  return U(`a`, {
    class: `brand`,
    href: H([]),
    children: [
      U(`svg`, {
        viewBox: `0 0 32 32`,
        fill: `none`,
        stroke: `currentColor`,
        'stroke-width': `2.4`,
        'aria-hidden': `true`,
        children: U(`path`, {
          d: `M16 5v22M9 27h14M6 10h20M6 10l-4 9h8zM26 10l-4 9h8z`,
          'stroke-linejoin': `round`,
          'stroke-linecap': `round`,
        }),
      }),
      `Assize`,
    ],
  });
}
var Ut = null;
function Wt({ title: e, children: t }) {
  const n = I(null);
  return (
    F(() => {
      (document.title = `${e} · Assize`),
        Ut !== null && Ut !== e && n.current?.focus({ preventScroll: !0 }),
        (Ut = e);
    }, [e]),
    U(`div`, {
      class: `line apart`,
      children: [U(`h1`, { ref: n, tabIndex: -1, class: `break`, children: e }), t],
    })
  );
}
var Gt = `assize-theme`,
  Kt = [`system`, `light`, `dark`],
  qt = dt(Jt());
function Jt() {
  try {
    const e = globalThis.localStorage?.getItem(Gt);
    return Kt.find((t) => t === e) ?? `system`;
  } catch {
    return `system`;
  }
}
function Yt(e) {
  qt.value = e;
  try {
    globalThis.localStorage.setItem(Gt, e);
  } catch {}
  Xt();
}
function Xt() {
  const { dataset: e } = document.documentElement;
  qt.value === `system` ? delete e.theme : (e.theme = qt.value);
}
function Zt({ title: e, children: t }) {
  return U(`div`, {
    class: `note stack tight`,
    children: [
      U(`p`, { class: `strong`, children: e }),
      t !== void 0 && U(`p`, { class: `quiet`, children: t }),
    ],
  });
}
var Qt = {
  0: `On a laptop: start the local cloud with assize up, or open the page again with assize open.`,
  401: `Load the page again to sign in.`,
  403: `Whoever deploys the stack gives rights under api in assize.yaml; where callers sign with IAM, their policy does.`,
  404: `The link may be of another deployment, or what it names has gone.`,
};
function $t({ error: e, retry: t }) {
  const n = e instanceof pe ? e : null;
  return U(`div`, {
    class: `note bad stack tight`,
    role: `alert`,
    children: [
      U(`p`, { class: `strong`, children: n === null ? `The page failed` : n.title }),
      U(`p`, { class: `break`, children: e instanceof Error ? e.message : String(e) }),
      n !== null &&
        n.errors.length > 1 &&
        U(`ul`, { children: n.errors.map((e) => U(`li`, { class: `break`, children: e }, e)) }),
      n !== null && Qt[n.status] !== void 0 && U(`p`, { class: `quiet small`, children: Qt[n.status] }),
      t !== void 0 &&
        U(`p`, { children: U(`button`, { type: `button`, onClick: t, children: `Try again` }) }),
    ],
  });
}
function en({ of: e, what: t, lines: n = 6, children: r }) {
  const { loading: i, reload: a } = e;
  switch (i.state) {
    case `ready`:
      return U(S, { children: r(i.value) });
    case `failed`:
      return U($t, { error: i.error, retry: a });
    case `loading`:
      return U(tn, { what: t, lines: n });
  }
}
function tn({ what: e, lines: t = 6 }) {
  return U(`div`, {
    class: `skeleton`,
    role: `status`,
    children: [
      U(`p`, { class: `unseen`, children: [`Loading `, e] }),
      Array.from({ length: t }, (e, t) => U(`span`, { 'aria-hidden': `true` }, t)),
    ],
  });
}
var nn = {
  pass: `good`,
  fail: `bad`,
  inconclusive: `doubtful`,
  incomplete: `doubtful`,
  waived: `doubtful`,
  'not-applicable': `quiet`,
};
function rn(e) {
  return nn[e];
}
function an({ outcome: e, decision: t }) {
  return e === `pass` && t?.warning !== void 0;
}
var on = {
  pass: `M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM4.6 8.2 7 10.6l4.5-5`,
  fail: `M2 2h12v12H2zM5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2`,
  inconclusive: `M8 1l7 7-7 7-7-7zM6.3 6.6c0-2.2 3.4-2.2 3.4 0 0 1.200-1.700 1.200-1.700 2.400M8 10.900v.200`,
  incomplete: `M8 1.500 15 14H1zM8 6v4M8 11.800v.200`,
  waived: `M3 15V1.500h9.500L10 5l2.500 3.500H3`,
  'not-applicable': `M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM5 8h6`,
  running: `M8 1a7 7 0 1 0 7 7M8 4v4l3 2`,
  paused: `M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM6.200 5.200v5.600M9.800 5.200v5.600`,
  cancelling: `M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM5.500 5.500h5v5h-5z`,
};
function sn(e) {
  return e === `running` || e === `paused` || e === `cancelling`;
}
function cn(e) {
  return sn(e) ? `quiet` : rn(e);
}
function ln({ of: e }) {
  return U(`svg`, {
    viewBox: `0 0 16 16`,
    class: cn(e),
    fill: `none`,
    stroke: `currentColor`,
    'stroke-width': `1.7`,
    'stroke-linecap': `round`,
    'stroke-linejoin': `round`,
    'aria-hidden': `true`,
    children: U(`path`, { d: on[e] }),
  });
}
function un({ of: e, more: t = `` }) {
  return U(`span`, { class: `outcome ${cn(e)}`, children: [U(ln, { of: e }), e.replace(`-`, ` `), t] });
}
var dn = new Intl.NumberFormat(`en-US`, { maximumFractionDigits: 0 });
function W(e) {
  return dn.format(e);
}
function fn(e, t) {
  return `${W(e)} ${t}${e === 1 ? `` : `s`}`;
}
function pn({ run: { progress: e, state: t, suite: n } }) {
  if (e === null || t === `ended`) return null;
  const { rows: r, wave: i, waves: a } = e;
  return U(`div`, {
    class: `stack tight`,
    children: [
      U(`progress`, {
        value: r.done,
        max: Math.max(1, r.planned),
        'aria-label': `Rows of ${n} that are judged`,
      }),
      U(`p`, {
        class: `line apart small quiet`,
        children: [
          U(un, { of: t }),
          U(`span`, { children: [W(r.done), ` of `, W(r.planned), ` rows, wave `, i + 1, ` of `, a] }),
        ],
      }),
    ],
  });
}
function mn({ runs: e, underWay: t }) {
  return U(`section`, {
    class: `stack`,
    'aria-label': `Runs under way`,
    children: [
      U(`h2`, { children: `Running now` }),
      U(`p`, {
        class: `quiet`,
        role: `status`,
        children: [
          t === 0 ? `No run is under way.` : `${t} under way.`,
          t > e.length && ` Shown are the ${e.length} with the nearest deadline.`,
        ],
      }),
      e.length > 0 &&
        U(`ul`, {
          class: `cards`,
          children: e.map((e) =>
            U(
              `li`,
              {
                class: `card stack tight`,
                children: [
                  U(`p`, {
                    class: `line apart`,
                    children: [
                      U(`a`, { href: H([`runs`, e.runId]), children: e.suite }),
                      U(`code`, { children: e.change.candidate }),
                    ],
                  }),
                  U(pn, { run: e }),
                ],
              },
              e.runId,
            ),
          ),
        }),
    ],
  });
}
function hn({ points: e }) {
  return U(`ol`, {
    class: `trail`,
    'aria-label': `Last verdicts, oldest first`,
    children: e.map(({ runId: e, outcome: t, candidate: n }) =>
      U(
        `li`,
        {
          children: U(`a`, {
            href: H([`runs`, e]),
            'aria-label': `${n}: ${t}`,
            title: `${n}: ${t}`,
            children: U(ln, { of: t }),
          }),
        },
        e,
      ),
    ),
  });
}
function gn(e) {
  if (e < 1e3) return `${Math.round(e)} ms`;
  if (e < 59950) return `${(e / 1e3).toFixed(1)} s`;
  const t = Math.round(e / 1e3);
  if (t < 3600) return `${Math.floor(t / 60)} min ${t % 60} s`;
  const n = Math.round(t / 60);
  if (n < 1440) return `${Math.floor(n / 60)} h ${n % 60} min`;
  const r = Math.round(n / 60);
  return `${Math.floor(r / 24)} d ${r % 24} h`;
}
function _n(e, t) {
  const n = t - Date.parse(e);
  return n < 1e3 ? `just now` : `${gn(Math.floor(n / 1e3) * 1e3).replace(`.0 s`, ` s`)} ago`;
}
function vn({ at: e }) {
  return U(`time`, { dateTime: e, title: e, children: _n(e, Date.now()) });
}
function G(e) {
  return e === `all` ? `all rows` : e.split(`&`).map(decodeURIComponent).join(` and `);
}
function yn({ subject: e }) {
  const { suite: t, kind: n, newest: r, champion: i, trend: a, regressions: o, team: s } = e,
    c = t === e.subject;
  return U(`li`, {
    class: `card stack`,
    children: [
      U(`div`, {
        class: `line apart`,
        children: [
          U(`h2`, { class: `break`, children: U(`a`, { href: H([`suites`, t]), children: e.subject }) }),
          U(`span`, { class: `quiet small`, children: [n, ` · `, c ? s : `${t}, ${s}`] }),
        ],
      }),
      r === null
        ? U(`p`, { class: `quiet`, children: `Nothing has been judged yet.` })
        : U(`div`, {
            class: `stack tight`,
            children: [
              U(`p`, {
                class: `line`,
                children: [
                  U(`a`, {
                    href: H([`runs`, r.runId]),
                    'aria-label': `${r.outcome}: the newest verdict`,
                    children: U(un, { of: r.outcome }),
                  }),
                  U(`span`, {
                    class: `quiet`,
                    children: [U(`code`, { children: r.candidate }), ` `, U(vn, { at: r.decidedAt })],
                  }),
                ],
              }),
              U(`p`, { class: `break`, children: r.headline }),
            ],
          }),
      o.length > 0 &&
        U(`p`, {
          class: `bad small break`,
          children: [
            o.length === 1 ? `Lost` : `${o.length} losses, the largest`,
            ` on `,
            o[0]?.metric,
            `,`,
            ` `,
            G(o[0]?.slice ?? `all`),
          ],
        }),
      U(`div`, {
        class: `line apart`,
        children: [
          U(`span`, {
            class: `quiet small`,
            children: [
              i === null ? `No champion yet` : `Champion `,
              i !== null && U(`code`, { children: i.version }),
            ],
          }),
          a.length > 0 && U(hn, { points: a }),
        ],
      }),
    ],
  });
}
var bn = 2e3,
  xn = 15e3;
function Sn() {
  const e = L(`read-home`, {}, { again: ({ underWay: e }) => (e > 0 ? bn : xn) });
  return U(`div`, {
    class: `stack wide`,
    children: [
      U(Wt, { title: `What is judged` }),
      U(en, { of: e, what: `subjects`, lines: 12, children: (e) => U(Cn, { ...e }) }),
    ],
  });
}
function Cn({ subjects: e, running: t, underWay: n }) {
  const r = e.filter(({ newest: e }) => e !== null && e.outcome !== `pass`).length;
  return U(S, {
    children: [
      U(`section`, {
        class: `stack`,
        'aria-label': `Subjects`,
        children: [
          e.length > 0 &&
            U(`p`, {
              class: `quiet`,
              children: [
                e.length,
                ` `,
                e.length === 1 ? `subject` : `subjects`,
                `;`,
                ` `,
                r === 0 ? `every newest change passed` : `${r} with a newest change that did not pass`,
                `.`,
              ],
            }),
          e.length === 0
            ? U(Zt, {
                title: `No suite is published yet`,
                children: [
                  `Publish one with `,
                  U(`code`, { children: `assize publish` }),
                  `, or see the quick start with `,
                  U(`code`, { children: `npm start` }),
                  `.`,
                ],
              })
            : U(`ul`, {
                class: `cards`,
                children: e.map((e) => U(yn, { subject: e }, `${e.suite}\n${e.subject}`)),
              }),
        ],
      }),
      U(mn, { runs: t, underWay: n }),
    ],
  });
}
function wn({ label: e, tabs: t, chosen: n }) {
  return U(`nav`, {
    class: `tabs`,
    'aria-label': e,
    children: U(`ul`, {
      children: t.map(({ name: e, title: t, href: r }) =>
        U(
          `li`,
          { children: U(`a`, { href: r, ...(e === n && { 'aria-current': `page` }), children: t }) },
          e,
        ),
      ),
    }),
  });
}
function K({ label: e, columns: t, rows: n, keyOf: r, rowClass: i }) {
  const a = Math.max(
    0,
    t.findIndex(({ isHeader: e }) => e === !0),
  );
  return U(Tn, {
    label: e,
    children: U(`table`, {
      children: [
        U(`thead`, {
          children: U(`tr`, {
            children: t.map(({ title: e, isNumber: t }) =>
              U(
                `th`,
                {
                  scope: `col`,
                  class: t === !0 ? `number` : ``,
                  children: e === `` ? U(`span`, { class: `unseen`, children: `State` }) : e,
                },
                e,
              ),
            ),
          }),
        }),
        U(`tbody`, {
          children: n.map((e) =>
            U(
              `tr`,
              {
                class: i?.(e) ?? ``,
                children: t.map(({ title: t, isNumber: n, cell: r }, i) =>
                  i === a
                    ? U(`th`, { scope: `row`, class: n === !0 ? `number` : ``, children: r(e) }, t)
                    : U(`td`, { class: n === !0 ? `number` : ``, children: r(e) }, t),
                ),
              },
              r(e),
            ),
          ),
        }),
      ],
    }),
  });
}
function Tn({ label: e, children: t }) {
  return U(`section`, { class: `scroll`, 'aria-label': e, tabIndex: 0, children: t });
}
function q({ document: e }) {
  let t = `Figures`;
  return U(`div`, {
    class: `stack`,
    children: e.map((e, n) => (e.kind === `heading` && (t = e.text), U(En, { part: e, heading: t }, n))),
  });
}
function En({ part: e, heading: t }) {
  switch (e.kind) {
    case `heading`:
      return U(`h2`, { children: e.text });
    case `paragraph`:
      return U(`p`, { class: `break`, children: e.text.map((e) => U(On, { of: e }, e.text)) });
    case `list`:
      return U(`ul`, {
        children: e.items.map((e) => U(`li`, { class: `break`, children: U(On, { of: e }) }, e.text)),
      });
    case `table`:
      return U(Dn, { part: e, heading: t });
  }
}
function Dn({ part: e, heading: t }) {
  const n = (t) => (e.columns[t]?.align === `right` ? `number` : `break`);
  return U(Tn, {
    label: t,
    children: U(`table`, {
      children: [
        U(`thead`, {
          children: U(`tr`, {
            children: e.columns.map(({ title: e }, t) =>
              U(
                `th`,
                {
                  scope: `col`,
                  class: n(t),
                  children: e === `` ? U(`span`, { class: `unseen`, children: `State` }) : e,
                },
                e,
              ),
            ),
          }),
        }),
        U(`tbody`, {
          children: e.rows.map((t) =>
            U(
              `tr`,
              {
                children: t.map((t, r) =>
                  U(`td`, { class: n(r), children: U(On, { of: t }) }, e.columns[r]?.title ?? r),
                ),
              },
              t.map((e) => e.text).join(`\0`),
            ),
          ),
        }),
      ],
    }),
  });
}
function On({ of: { text: e, tone: t } }) {
  return t === `plain` ? U(S, { children: e }) : U(`span`, { class: t, children: e });
}
function J(e) {
  const t = e / 1e6;
  return e === 0 ? `$0` : Math.abs(t) < 1e-4 ? `$${t.toFixed(6)}` : `$${t.toFixed(Math.abs(t) < 1 ? 4 : 2)}`;
}
function kn(e, t, n) {
  return t === 0 ? J(e) : t >= n && e === 0 ? `unpriced` : `${J(e)} + ${t} unpriced`;
}
function Y(e, t = `plain`) {
  return { text: e, tone: t };
}
function An({ low: e, high: t }) {
  const [n, r] = [J(e), J(t)];
  return n === r ? n : `${n} to ${r}`;
}
function jn({ cost: e }) {
  const t = e.arms.reduce((e, t) => e + t.calls, 0),
    n = Object.entries(e.tags).map(([e, t]) => `${e}=${t}`);
  return [
    { kind: `heading`, text: `Cost ${kn(e.microUsd, e.unpricedCalls, t)} (list prices${Mn(e)})` },
    {
      kind: `table`,
      columns: [
        { title: `Arm` },
        { title: `Served` },
        { title: `Cost`, align: `right` },
        { title: `Calls`, align: `right` },
        { title: `Tokens in`, align: `right` },
        { title: `Tokens out`, align: `right` },
      ],
      rows: e.arms.map((e) => [
        Y(e.arm),
        Y(e.served),
        Y(kn(e.microUsd, e.unpricedCalls, e.calls)),
        Y(W(e.calls)),
        Y(W(e.inputTokens)),
        Y(W(e.outputTokens)),
      ]),
    },
    ...Nn(e.aws ?? []),
    { kind: `paragraph`, text: [Y(`Booked to ${n.join(`, `)}`, `quiet`)] },
  ];
}
function Mn({ estimatedMicroUsd: e, estimatedBetweenMicroUsd: t }) {
  if (e === void 0) return ``;
  if (e === null) return `; no estimate: no price was known`;
  const [n, r] = t ?? [e, e];
  return `; estimated ${An({ low: n, high: r })}`;
}
function Nn(e) {
  if (e.length === 0) return [];
  const t = new Map();
  for (const { service: n, microUsd: r } of e) t.set(n, (t.get(n) ?? 0) + r);
  const n = e.reduce((e, { microUsd: t }) => e + t, 0),
    r = [...t].map(([e, t]) => `${e} ${J(t)}`);
  return [{ kind: `paragraph`, text: [Y(`AWS itself ${J(n)}, not in the sum: ${r.join(`, `)}`)] }];
}
var Pn = `−`;
function X(e, t) {
  if (e === null) return `none`;
  switch (t) {
    case `share`:
      return Bn(e, 4, !1);
    case `ms`:
      return `${Bn(e, 1, !1)} ms`;
    case `micro-USD`:
      return J(e);
    default:
      return `${Bn(e, 4, !1)}${t === `` ? `` : ` ${t}`}`;
  }
}
function Z(e, t) {
  if (t === `micro-USD`) return `${e > 0 ? `+` : e < 0 ? Pn : ``}${J(Math.abs(e))}`;
  const { scale: n, digits: r, name: i } = zn(t);
  return `${Bn(e * n, r, !0)}${i === `` ? `` : ` ${i}`}`;
}
function Fn(e, t, n) {
  const { scale: r, digits: i } = zn(n),
    a = (e, t) => (e === null ? t : Bn(e * r, i, !0));
  return `[${a(e, `${Pn}∞`)}, ${a(t, `∞`)}]`;
}
function In(e, t, n) {
  const r = (e, t) => (e === null ? t : X(e, n));
  return `[${r(e, `${Pn}∞`)}, ${r(t, `∞`)}]`;
}
function Ln(e, t) {
  return Z(Math.abs(e), t).replace(/^\+/, ``);
}
function Rn(e) {
  const t = e * 100;
  return e < 1 && t >= 99.95
    ? `> 99.9 %`
    : e > 0 && t < 0.05
      ? `< 0.1 %`
      : `${t.toFixed(e === 1 || e === 0 ? 0 : 1)} %`;
}
function zn(e) {
  switch (e) {
    case `share`:
      return { scale: 100, digits: 2, name: `points` };
    case `ms`:
      return { scale: 1, digits: 1, name: `ms` };
    default:
      return { scale: 1, digits: 4, name: e };
  }
}
function Bn(e, t, n) {
  const r = Math.abs(e).toFixed(t),
    i = Number(r) === 0;
  return e < 0 && !i ? `${Pn}${r}` : n && !i ? `+${r}` : r;
}
function Vn({ decision: e, reuse: t }) {
  return e === null
    ? []
    : [
        { kind: `heading`, text: `Coverage` },
        {
          kind: `table`,
          columns: [
            { title: `Arm` },
            { title: `Asked`, align: `right` },
            { title: `Answered`, align: `right` },
            { title: `Scored`, align: `right` },
            { title: `Stored before`, align: `right` },
            { title: `Errors` },
          ],
          rows: e.coverage.map((e) =>
            Un(
              e,
              t.find((t) => t.arm === e.arm),
            ),
          ),
        },
      ];
}
function Hn({ metrics: e }) {
  const t = e.flatMap(({ share: e }) => (e === null ? [] : [e]));
  return t.length === 0 ? null : Math.min(...t);
}
function Un(e, t) {
  const n = Hn(e),
    r = Object.entries(e.errors).map(([e, t]) => `${e} ${W(t)}`);
  return [
    Y(e.arm),
    Y(W(e.rows)),
    Y(W(e.answered)),
    Y(n === null ? `none` : Rn(n)),
    Y(Wn(t)),
    Y(r.join(`, `) || `none`, r.length > 0 ? `doubtful` : `quiet`),
  ];
}
function Wn(e) {
  const t = W(e?.rows ?? 0),
    [n, r] = [e?.oldestAnsweredAt?.slice(0, 10), e?.newestAnsweredAt?.slice(0, 10)];
  return n === void 0 || r === void 0 ? t : n === r ? `${t} of ${n}` : `${t} of ${n} to ${r}`;
}
function Q(e, t) {
  return e[t] ?? ``;
}
function Gn({ decision: e, waves: t }, n) {
  const r = e?.rules.filter(({ sequential: e }) => e !== void 0) ?? [];
  if (e === null || r.length === 0) return [];
  const i = qn(t);
  return [
    { kind: `heading`, text: `Waves: ended at ${e.look.wave} of ${e.look.waves}` },
    ...(i === null ? [] : [{ kind: `paragraph`, text: [Y(i)] }]),
    {
      kind: `table`,
      columns: [
        { title: `Rule` },
        { title: `Crossed` },
        { title: `z`, align: `right` },
        { title: `Bound`, align: `right` },
        { title: `Adjusted`, align: `right` },
        { title: `Interval`, align: `right` },
      ],
      rows: r.map((e) => Kn(e, e.sequential, Q(n, e.metric))),
    },
    {
      kind: `paragraph`,
      text: [
        Y(
          `Crossed: the wave at which the rule was decided, with the share of its information. z and bound: there, or of the side that is nearer at the last look. Adjusted: median-unbiased estimate and interval that allow for stopping early.`,
          `quiet`,
        ),
      ],
    },
  ];
}
function Kn(e, { looks: t, crossed: n, adjusted: r }, i) {
  const a = t.find(({ wave: e }) => e === n?.wave) ?? t.at(-1),
    o = a !== void 0 && a.fail.z > a.pass.z ? `fail` : `pass`,
    s = a?.[n?.side ?? o],
    c = e.quantity === `level`,
    l = c ? X : Z,
    u = c ? In : Fn;
  return [
    Y(e.id),
    Y(
      n === null || a === void 0
        ? `open`
        : `${n.side} at ${n.wave} (${Math.round(a.informationFraction * 100)} %)`,
    ),
    Y(s === void 0 ? `` : s.z.toFixed(2)),
    Y(s?.bound == null ? `` : s.bound.toFixed(2)),
    Y(r === null ? `` : l(r.estimate, i)),
    Y(r === null ? `` : u(r.lower, r.upper, i)),
  ];
}
function qn({ rowsSaved: e = 0, callsSaved: t = 0, microUsdSaved: n = 0 }) {
  return e === 0
    ? null
    : `Saved by stopping early: ${[`${W(e)} rows`, ...(t > 0 ? [`${W(t)} calls`] : []), ...(n > 0 ? [J(n)] : [])].join(`, `)}.`;
}
function Jn({ verdict: e }) {
  const { cost: t, waves: n, reuse: r } = e,
    i = qn(n),
    a = t.hours ?? [],
    o = t.aws ?? [];
  return U(`div`, {
    class: `stack wide`,
    children: [
      U(q, { document: jn(e) }),
      i !== null && U(`p`, { children: i }),
      U(q, { document: Vn(e) }),
      r.some(({ rows: e }) => e > 0) &&
        U(`section`, {
          class: `stack tight`,
          'aria-label': `Stored answers`,
          children: [
            U(`h2`, { children: `Stored answers` }),
            U(K, {
              label: `Stored answers`,
              rows: r,
              keyOf: ({ arm: e }) => e,
              columns: [
                { title: `Arm`, cell: ({ arm: e }) => e },
                { title: `Rows`, isNumber: !0, cell: ({ rows: e }) => W(e) },
                { title: `Oldest`, cell: ({ oldestAnsweredAt: e }) => e ?? `` },
                { title: `Newest`, cell: ({ newestAnsweredAt: e }) => e ?? `` },
              ],
            }),
          ],
        }),
      a.length > 1 &&
        U(`section`, {
          class: `stack tight`,
          'aria-label': `Cost by the hour`,
          children: [
            U(`h2`, { children: `By the hour` }),
            U(K, {
              label: `Cost by the hour`,
              rows: a,
              keyOf: ({ hour: e, arm: t }) => `${e} ${t}`,
              columns: [
                { title: `Hour`, cell: ({ hour: e }) => e },
                { title: `Arm`, cell: ({ arm: e }) => e },
                { title: `Cost`, isNumber: !0, cell: ({ microUsd: e }) => J(e) },
                { title: `Calls`, isNumber: !0, cell: ({ calls: e }) => W(e) },
              ],
            }),
          ],
        }),
      o.length > 0 &&
        U(`section`, {
          class: `stack tight`,
          'aria-label': `What the service used of AWS`,
          children: [
            U(`h2`, { children: `AWS, line by line` }),
            U(K, {
              label: `What the service used of AWS`,
              rows: o,
              keyOf: ({ service: e, unit: t }) => `${e} ${t}`,
              columns: [
                { title: `Service`, cell: ({ service: e }) => e },
                { title: `Used`, isNumber: !0, cell: ({ quantity: e }) => e.toLocaleString(`en-US`) },
                { title: `Unit`, cell: ({ unit: e }) => e },
                { title: `Cost`, isNumber: !0, cell: ({ microUsd: e }) => J(e) },
              ],
            }),
          ],
        }),
    ],
  });
}
function Yn({ verdict: { runId: e } }) {
  return U(en, {
    of: L(`list-run-events`, { params: { runId: e } }),
    what: `the events`,
    lines: 8,
    children: ({ events: e, published: t }) =>
      U(`section`, {
        class: `stack`,
        'aria-label': `Events`,
        children: [
          U(`h2`, { children: `Events put out on the bus` }),
          !t && U(`p`, { class: `doubtful`, children: `They are about to go out.` }),
          e.length === 0
            ? U(Zt, { title: `None yet` })
            : U(`ul`, {
                class: `stack`,
                children: e.map(({ eventId: e, detailType: t, occurredAt: n, detail: r }) =>
                  U(
                    `li`,
                    {
                      class: `stack tight`,
                      children: [
                        U(`p`, {
                          children: [
                            U(`span`, { class: `strong`, children: t }),
                            ` `,
                            U(`span`, { class: `quiet`, children: [n, ` · `, U(`code`, { children: e })] }),
                          ],
                        }),
                        U(`details`, {
                          children: [
                            U(`summary`, { children: `Detail` }),
                            U(`pre`, { children: JSON.stringify(r, null, 2) }),
                          ],
                        }),
                      ],
                    },
                    e,
                  ),
                ),
              }),
        ],
      }),
  });
}
function Xn({ text: e, what: t }) {
  const [n, r] = Fe(`no`);
  return U(`button`, {
    type: `button`,
    class: `small`,
    onClick: async () => {
      const t = await navigator.clipboard.writeText(e).then(
        () => !0,
        () => !1,
      );
      r(t ? `yes` : `refused`);
    },
    'aria-label': `Copy ${t}`,
    children: n === `yes` ? `Copied` : n === `refused` ? `Refused by the browser` : `Copy`,
  });
}
function Zn({ verdict: { runId: e } }) {
  const t = L(`read-manifest`, { params: { runId: e } }),
    n = L(`read-evidence`, { params: { runId: e } });
  return U(`div`, {
    class: `stack wide`,
    children: [
      U(en, {
        of: t,
        what: `the manifest`,
        lines: 10,
        children: (e) =>
          U(S, {
            children: [
              U(Qn, { changed: e.changedSince }),
              U(`section`, {
                class: `stack tight`,
                'aria-label': `Manifest`,
                children: [
                  U(`h2`, { children: `Manifest` }),
                  U(`p`, {
                    class: `quiet`,
                    children: [
                      `Everything that decides the result, frozen before the first row. SHA-256 `,
                      U(`code`, { children: e.hash }),
                    ],
                  }),
                  U(`details`, {
                    children: [
                      U(`summary`, { children: `Show the document` }),
                      U(`pre`, { children: JSON.stringify(e.manifest, null, 2) }),
                    ],
                  }),
                ],
              }),
            ],
          }),
      }),
      U(en, { of: n, what: `the places of the evidence`, children: (e) => U($n, { found: e }) }),
    ],
  });
}
function Qn({ changed: e }) {
  if (e === null)
    return U(`section`, {
      class: `stack tight`,
      'aria-label': `What changed`,
      children: [
        U(`h2`, { children: `What changed since the last pass` }),
        U(`p`, {
          class: `quiet`,
          children: `Not traced: there was no loss to trace, or no run of the suite had passed before.`,
        }),
      ],
    });
  const { lastPass: t, differences: n, differing: r } = e;
  return U(`section`, {
    class: `stack`,
    'aria-label': `What changed`,
    children: [
      U(`h2`, { children: `What changed since the last pass` }),
      U(`p`, {
        children: [
          U(`a`, { href: H([`runs`, t.runId]), children: t.runId }),
          ` passed on `,
          t.endedAt,
          `.`,
          ` `,
          r === 0
            ? `Nothing that decides results has changed since.`
            : `${r} ${r === 1 ? `field differs` : `fields differ`}${r > n.length ? `; the first ${n.length} are listed` : ``}.`,
        ],
      }),
      n.length > 0 &&
        U(K, {
          label: `Fields that differ`,
          rows: n,
          keyOf: ({ path: e }) => e,
          columns: [
            { title: `Field`, cell: ({ path: e }) => U(`code`, { class: `break`, children: e }) },
            {
              title: `Before`,
              cell: ({ before: e }) => U(`code`, { class: `break`, children: e ?? `none` }),
            },
            { title: `Now`, cell: ({ after: e }) => U(`code`, { class: `break`, children: e ?? `none` }) },
          ],
        }),
    ],
  });
}
function $n({ found: e }) {
  const t = [
    { what: `Verdict`, place: e.verdict },
    { what: `Manifest`, place: e.manifest },
    ...e.scores.map((e, t) => ({ what: `Scores of shard ${t} (Parquet)`, place: e })),
    ...e.tallies.map(({ shard: e, place: t }) => ({ what: `Tally of shard ${e}`, place: t })),
  ].flatMap(({ what: e, place: t }) => (t === null ? [] : [{ what: e, ...t }]));
  return U(`section`, {
    class: `stack`,
    'aria-label': `Files`,
    children: [
      U(`h2`, { children: `Files` }),
      U(`p`, {
        class: `quiet`,
        children: `In the bucket of the deployment, under rights of its own. Athena and DuckDB read the Parquet as it lies.`,
      }),
      U(K, {
        label: `Files`,
        rows: t,
        keyOf: ({ what: e }) => e,
        columns: [
          { title: `What`, cell: ({ what: e }) => e },
          { title: `Where`, cell: ({ uri: e }) => U(`code`, { class: `break`, children: e }) },
          {
            title: `SHA-256`,
            cell: ({ sha256: e }) => (e === null ? `` : U(`code`, { title: e, children: e.slice(0, 16) })),
          },
          { title: `Copy`, cell: ({ uri: e, what: t }) => U(Xn, { text: e, what: `the address of ${t}` }) },
        ],
      }),
    ],
  });
}
var er = (() => {
    const e = typeof document < `u` && document.createElement(`link`).relList;
    return e && e.supports && e.supports(`modulepreload`) ? `modulepreload` : `preload`;
  })(),
  tr = (e, t) => new URL(e, t).href,
  nr = {},
  rr = (e) => e.pathname.endsWith(`.css`),
  ir = (e, t, n) => {
    if (t in e) return e[t];
    const r = n();
    if (!r) {
      e[t] = void 0;
      return;
    }
    const i = r.then(
      () => {
        e[t] = void 0;
      },
      (n) => {
        throw ((e[t] = void 0), n);
      },
    );
    return (e[t] = i), i;
  },
  ar = (e, t, n) => {
    let r = Promise.resolve();
    if (t && t.length > 0) {
      let e,
        i = document.querySelector(`meta[property=csp-nonce]`),
        a = i?.nonce || i?.getAttribute(`nonce`);
      function o(e) {
        return Promise.all(
          e.map((e) =>
            Promise.resolve(e).then(
              (e) => ({ status: `fulfilled`, value: e }),
              (e) => ({ status: `rejected`, reason: e }),
            ),
          ),
        );
      }
      function s(e) {
        return import.meta.resolve ? new URL(import.meta.resolve(e)) : new URL(e, import.meta.url);
      }
      r = o(
        t
          .map((t) => {
            t = tr(t, n);
            const r = s(t),
              i = rr(r);
            return ir(nr, r.href, () => {
              if (e === void 0) {
                e = { all: new Set(), styles: new Set() };
                const t = document.getElementsByTagName(`link`);
                for (let n = t.length - 1; n >= 0; n--) {
                  const r = t[n];
                  e.all.add(r.href), r.rel === `stylesheet` && e.styles.add(r.href);
                }
              }
              if ((i ? e.styles : e.all).has(r.href)) return;
              const t = document.createElement(`link`);
              if (
                ((t.rel = i ? `stylesheet` : er),
                i || (t.as = `script`),
                (t.crossOrigin = ``),
                (t.href = r.href),
                a && t.setAttribute(`nonce`, a),
                document.head.appendChild(t),
                i)
              )
                return new Promise((e, n) => {
                  const i = (a) => {
                    t.removeEventListener(`load`, i),
                      t.removeEventListener(`error`, i),
                      a.type === `error` ? n(Error(`Unable to preload CSS for ${r}`)) : e(a);
                  };
                  t.addEventListener(`load`, i), t.addEventListener(`error`, i);
                });
            });
          })
          .filter((e) => e !== void 0),
      );
    }
    function i(e) {
      const t = new Event(`vite:preloadError`, { cancelable: !0 });
      if (((t.payload = e), window.dispatchEvent(t), !t.defaultPrevented)) throw e;
    }
    return r.then((t) => {
      for (const e of t || []) e.status === `rejected` && i(e.reason);
      return e().catch(i);
    });
  },
  or = null;
function sr() {
  return (or ??= ar(() => import(`./src-CA-UylHC.js`), [], import.meta.url)), or;
}
var cr = null;
function lr() {
  const [e, t] = Fe(cr);
  return (
    F(() => {
      if (e !== null) return;
      let n = !0;
      return (
        sr().then((e) => {
          (cr = e), n && t(e);
        }),
        () => {
          n = !1;
        }
      );
    }, [e]),
    e
  );
}
function ur({ label: e, height: t, draw: n, children: r }) {
  const i = I(null),
    a = lr(),
    [o, s] = Fe(0);
  return (
    Le(() => {
      const e = i.current;
      if (e === null) return;
      const t = new ResizeObserver(() => s(Math.floor(e.clientWidth)));
      return t.observe(e), s(Math.floor(e.clientWidth)), () => t.disconnect();
    }, []),
    F(() => {
      a !== null && o > 0 && i.current?.replaceChildren(n(a, o));
    }, [a, o, n]),
    U(`figure`, {
      class: `chart`,
      children: [
        U(`div`, { ref: i, role: `img`, 'aria-label': e, style: { height: `${t}px` } }),
        r !== void 0 && U(`figcaption`, { children: r }),
      ],
    })
  );
}
var dr = 130;
function fr(e, t, { distributions: n, unit: r, of: i }) {
  const a = n.flatMap((e) =>
      e.bins.map(([t, n, r]) => ({ panel: pr(e), arm: e.arm, from: t, to: n, count: r })),
    ),
    o = n.flatMap((e) =>
      e.quantiles === null
        ? []
        : [
            { panel: pr(e), at: e.quantiles.p50, name: `p50` },
            { panel: pr(e), at: e.quantiles.p95, name: `p95` },
          ],
    );
  return e.plot({
    width: t,
    height: Math.max(1, n.length) * dr + 40,
    marginLeft: 56,
    marginRight: 110,
    x: {
      label: `${i === `difference` ? `candidate − baseline` : `value`}${r === `` ? `` : `, ${r}`}`,
      labelArrow: `none`,
      type: mr(a) ? `log` : `linear`,
      ...(mr(a) && { tickFormat: `~s`, ticks: 8 }),
    },
    y: { label: null, ticks: 3, tickFormat: `~s` },
    fy: { label: null, domain: n.map(pr), padding: 0.18 },
    color: {
      domain: [`candidate`, `baseline`],
      range: [`var(--candidate)`, `var(--baseline)`],
      unknown: `var(--accent)`,
    },
    marks: [
      e.rectY(a, {
        fy: `panel`,
        x1: `from`,
        x2: `to`,
        y: `count`,
        fill: `arm`,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      e.ruleY([0], { stroke: `var(--line-strong)` }),
      e.ruleX(o, { fy: `panel`, x: `at`, stroke: `var(--text)`, strokeDasharray: `3 2` }),
      e.text(o, { fy: `panel`, x: `at`, text: `name`, frameAnchor: `top`, dy: -8, fill: `var(--text)` }),
    ],
  });
}
function pr({ arm: e, calls: t }) {
  return t === `all` ? e : `${e}, ${t}`;
}
function mr(e) {
  const t = Math.min(...e.map(({ from: e }) => e)),
    n = Math.max(...e.map(({ to: e }) => e));
  return t > 0 && n / t > 50;
}
function hr({ verdict: e, query: t }) {
  const { runId: n } = e;
  return U(en, {
    of: L(`read-distributions`, { params: { runId: n }, query: { metric: t.metric } }),
    what: `the distributions`,
    lines: 12,
    children: (e) =>
      e.metric === null
        ? U(Zt, {
            title: `Nothing is kept of single values`,
            children: `No row was judged, or no metric has a distribution.`,
          })
        : U(gr, { found: e, metric: e.metric }),
  });
}
function gr({ found: e, metric: t }) {
  const { distributions: n, unit: r, available: i } = e,
    a = ze((t, n) => fr(t, n, e), [e]),
    o = (e) => (e === void 0 ? `unknown` : X(e, r));
  return U(`section`, {
    class: `stack`,
    'aria-label': `Distribution`,
    children: [
      U(`div`, {
        class: `line apart`,
        children: [
          U(`h2`, { children: e.of === `difference` ? `${t}: candidate − baseline, row by row` : t }),
          U(`label`, {
            class: `line small`,
            children: [
              `Of`,
              U(`select`, {
                value: t,
                onChange: ({ currentTarget: e }) => zt({ metric: e.value }),
                children: i.map((e) =>
                  U(
                    `option`,
                    {
                      value: e.metric,
                      children: e.of === `difference` ? `${e.metric} (difference)` : e.metric,
                    },
                    `${e.metric} ${e.of}`,
                  ),
                ),
              }),
            ],
          }),
        ],
      }),
      U(ur, {
        label: `Histograms of ${t} by arm; the table below has their percentiles.`,
        height: _r(n.length),
        draw: a,
      }),
      U(K, {
        label: `Percentiles of ${t}`,
        rows: n,
        keyOf: ({ arm: e, calls: t }) => `${e} ${t}`,
        columns: [
          { title: `Arm`, cell: ({ arm: e }) => e },
          { title: `Calls`, cell: ({ calls: e }) => e },
          { title: `Values`, isNumber: !0, cell: ({ values: e }) => W(e) },
          { title: `p50`, isNumber: !0, cell: ({ quantiles: e }) => o(e?.p50) },
          { title: `p90`, isNumber: !0, cell: ({ quantiles: e }) => o(e?.p90) },
          { title: `p95`, isNumber: !0, cell: ({ quantiles: e }) => o(e?.p95) },
          { title: `p99`, isNumber: !0, cell: ({ quantiles: e }) => o(e?.p99) },
        ],
      }),
    ],
  });
}
function _r(e) {
  return Math.max(1, e) * 130 + 40;
}
function vr(e) {
  const t = new Map(e.map((e) => [`${e.slice}\n${e.metric}`, e]));
  return {
    slices: [...new Set(e.map(({ slice: e }) => e))].toSorted(
      (e, t) => Number(t === `all`) - Number(e === `all`),
    ),
    at: (e, n) => t.get(`${e}\n${n}`),
  };
}
function yr({ metric: e, effect: t, interval: n, quantity: r }, i) {
  if (t === null || t.improvement === 0) return { heat: 0, isCertain: !1 };
  const a = Math.max(...i.filter((t) => t.metric === e).map((e) => Math.abs(e.effect?.improvement ?? 0))),
    o = Math.ceil((Math.abs(t.improvement) / a) * 3),
    s =
      r === `improvement` &&
      n !== null &&
      ((n.lower !== null && n.lower > 0) || (n.upper !== null && n.upper < 0));
  return { heat: Math.sign(t.improvement) * o, isCertain: s };
}
var br = {};
function xr(e) {
  const { loading: t } = L(`read-manifest`, { params: { runId: e } });
  return t.state === `loading` ? null : t.state === `ready` ? t.value.units : br;
}
function $(e) {
  return e < 1e-4 ? `< 0.0001` : e.toFixed(4);
}
function Sr(e, t) {
  return e.quantity === `level`
    ? X(e.candidate?.estimate ?? null, t)
    : e.effect === null
      ? `none`
      : Z(e.effect.improvement, t);
}
function Cr(e, t) {
  return e.interval === null ? `` : Tr(e.interval, e.quantity, t);
}
function wr({ threshold: e, passes: t, quantity: n }, r) {
  const i = t === `above` ? `≥` : `≤`;
  return n === `level` ? `${i} ${X(e, r)}` : `${i} ${e === 0 ? Ln(0, r) : Z(e, r)}`;
}
function Tr({ lower: e, upper: t }, n, r) {
  return n === `level` ? In(e, t, r) : Fn(e, t, r);
}
function Er({ verdict: e, query: t }) {
  const n = xr(e.runId),
    r = e.decision?.metrics ?? [];
  if (n === null) return U(tn, { what: `the metrics`, lines: 12 });
  if (r.length === 0)
    return U(Zt, {
      title: `No figures of metrics`,
      children: `The verdict was issued before any could be worked out.`,
    });
  const i = [...new Set(r.map(({ metric: e }) => e))],
    a = i.find((e) => e === t.metric) ?? i[0];
  return U(`div`, {
    class: `stack wide`,
    children: [
      U(Dr, { results: r, metrics: i, units: n }),
      U(`section`, {
        class: `stack`,
        'aria-label': `One metric, slice by slice`,
        children: [
          U(`div`, {
            class: `line apart`,
            children: [
              U(`h2`, { children: [a, `, slice by slice`] }),
              U(`label`, {
                class: `line small`,
                children: [
                  `Metric`,
                  U(`select`, {
                    value: a,
                    onChange: ({ currentTarget: e }) => zt({ metric: e.value }),
                    children: i.map((e) => U(`option`, { children: e }, e)),
                  }),
                ],
              }),
            ],
          }),
          U(kr, { results: r.filter(({ metric: e }) => e === a), unit: Q(n, a) }),
        ],
      }),
    ],
  });
}
function Dr({ results: e, metrics: t, units: n }) {
  const { slices: r, at: i } = vr(e);
  return U(`section`, {
    class: `stack tight`,
    'aria-label': `Metrics by slices`,
    children: [
      U(`h2`, { children: `Improvement by metric and slice` }),
      U(`p`, {
        class: `quiet`,
        children: `Positive is better, whatever the metric. The deeper the colour, the larger the share of the metric’s largest change; bold: its interval excludes no difference. These figures are not corrected for how many there are.`,
      }),
      U(Tn, {
        label: `Improvement by metric and slice`,
        children: U(`table`, {
          class: `heat`,
          children: [
            U(`thead`, {
              children: U(`tr`, {
                children: [
                  U(`th`, { scope: `col`, children: `Slice` }),
                  t.map((e) => U(`th`, { scope: `col`, class: `number`, children: e }, e)),
                ],
              }),
            }),
            U(`tbody`, {
              children: r.map((r) =>
                U(
                  `tr`,
                  {
                    children: [
                      U(`th`, { scope: `row`, children: G(r) }),
                      t.map((t) => U(Or, { result: i(r, t), all: e, unit: Q(n, t) }, t)),
                    ],
                  },
                  r,
                ),
              ),
            }),
          ],
        }),
      }),
    ],
  });
}
function Or({ result: e, all: t, unit: n }) {
  if (e === void 0) return U(`td`, { class: `quiet`, children: `–` });
  const { heat: r, isCertain: i } = yr(e, t),
    a = e.effect === null ? X(e.candidate.estimate, n) : Z(e.effect.improvement, n);
  return U(`td`, { 'data-heat': r, class: i ? `certain` : ``, title: e.untrusted ?? ``, children: a });
}
function kr({ results: e, unit: t }) {
  return U(K, {
    label: `One metric, slice by slice`,
    rows: e,
    keyOf: ({ slice: e }) => e,
    columns: [
      { title: `Slice`, cell: ({ slice: e }) => G(e) },
      { title: `Rows`, isNumber: !0, cell: ({ candidate: e }) => W(e.rows) },
      { title: `Baseline`, isNumber: !0, cell: ({ baseline: e }) => (e === null ? `` : X(e.estimate, t)) },
      { title: `Candidate`, isNumber: !0, cell: ({ candidate: e }) => X(e.estimate, t) },
      {
        title: `Improvement`,
        isNumber: !0,
        cell: ({ effect: e }) => (e === null ? `` : Z(e.improvement, t)),
      },
      { title: `Interval`, isNumber: !0, cell: (e) => Cr(e, t) },
      { title: `p`, isNumber: !0, cell: ({ p: e }) => (e === null ? `` : $(e)) },
      {
        title: `Trust`,
        cell: ({ untrusted: e }) => (e === null ? `` : U(`span`, { class: `quiet`, children: e })),
      },
    ],
  });
}
function Ar({ of: e }) {
  return U(`dl`, {
    class: `facts`,
    children: e
      .filter(([, e]) => e != null && e !== ``)
      .map(([e, t]) => [U(`dt`, { children: e }, `${e} name`), U(`dd`, { children: t }, e)]),
  });
}
function jr(e) {
  const t = Date.parse(e.decidedAt) - Date.parse(e.startedAt);
  return [
    {
      kind: `paragraph`,
      text: [
        ...(an(e)
          ? [Y(e.outcome.toUpperCase(), `doubtful`), Y(` with a warning`, `doubtful`)]
          : [Y(e.outcome.toUpperCase(), rn(e.outcome))]),
        Y(`  ${e.suite.name}`, `strong`),
      ],
    },
    { kind: `paragraph`, text: [Y(e.headline)] },
    {
      kind: `table`,
      columns: [{ title: `` }, { title: `` }],
      rows: Mr(e, t).map(([e, t]) => [Y(e, `quiet`), Y(t)]),
    },
  ];
}
function Mr(e, t) {
  const { change: n, dataset: r, waves: i } = e;
  return [
    [
      `Run`,
      `${e.runId}, attempt ${e.attempt}${e.supersedes === null ? `` : `, in place of ${e.supersedes}`}`,
    ],
    [`Change`, `${n.kind} "${n.subject}" → ${n.candidate}`],
    ...e.arms.map((t) => [Fr(t.name), Pr(t, e)]),
    [`Rows`, `${W(e.rows)} of ${W(r.rows)} in dataset ${r.name} (${r.version.slice(0, 12)})`],
    [
      `Decided`,
      `${e.decidedAt}, ${gn(t)} after its start${i.planned > 1 ? `, at wave ${i.decidedAt + 1} of ${i.planned}` : ``}`,
    ],
    [`Caused by`, `${n.cause.detailType} from ${n.cause.source} (event ${n.cause.eventId})`],
    [
      `Owner`,
      `team ${e.suite.owner.team}${e.suite.owner.contact === void 0 ? `` : `, ${e.suite.owner.contact}`}`,
    ],
  ];
}
var Nr = {
  event: `named by the event`,
  champion: `the champion`,
  stored: `from stored answers`,
  none: `none`,
};
function Pr(e, { baseline: t }) {
  const n = e.served === e.version ? e.version : `${e.version}, served as ${e.served}`;
  return e.name === `baseline` ? `${n} (${Nr[t.from]})` : n;
}
function Fr(e) {
  return e.charAt(0).toUpperCase() + e.slice(1);
}
function Ir({ verdict: e }) {
  const { dataset: t, rows: n } = e,
    r = (jr(e).find((e) => e.kind === `table`)?.rows ?? []).map(([e, t]) => [e?.text ?? ``, t?.text ?? ``]);
  return U(`section`, {
    class: `stack tight`,
    'aria-label': `What was judged`,
    children: [
      U(`h2`, { children: `What was judged` }),
      U(Ar, {
        of: r.map(([e, r]) =>
          e === `Rows`
            ? [
                e,
                U(S, {
                  children: [
                    W(n),
                    ` of `,
                    W(t.rows),
                    ` in`,
                    ` `,
                    U(`a`, { href: H([`datasets`, t.name]), children: t.name }),
                    ` `,
                    U(`code`, { children: t.version.slice(0, 12) }),
                  ],
                }),
              ]
            : [e, r],
        ),
      }),
    ],
  });
}
function Lr({ verdict: e }) {
  const { outcome: t, headline: n, rows: r, waves: i, cost: a, decision: o, supersededBy: s } = e,
    c = an(e),
    l = gn(Date.parse(e.decidedAt) - Date.parse(e.startedAt));
  return U(`section`, {
    class: `banner ${c ? `doubtful` : cn(t)}`,
    'aria-label': `Verdict`,
    children: [
      U(`p`, { children: U(un, { of: t, more: c ? ` with a warning` : `` }) }),
      U(`p`, { class: `sentence break`, children: n }),
      c && U(`p`, { class: `break`, children: o?.warning }),
      U(`p`, {
        class: `line small`,
        children: [
          U(`span`, { children: [W(r), ` rows`] }),
          U(`span`, { children: [`wave `, i.decidedAt + 1, ` of `, i.planned] }),
          U(`span`, { children: l }),
          U(`span`, { children: J(a.microUsd) }),
          U(`span`, { children: [`decided `, U(vn, { at: e.decidedAt })] }),
        ],
      }),
      s != null &&
        U(`p`, {
          class: `small`,
          children: [
            `A newer change of this subject, `,
            U(`code`, { children: s.candidate }),
            `, is judged:`,
            ` `,
            U(`a`, { href: H([`runs`], { subject: e.change.subject }), children: `its runs` }),
            `.`,
          ],
        }),
    ],
  });
}
var Rr = 0.06;
function zr({ quantity: e, effect: t, candidate: n }) {
  return e === `improvement` ? (t?.improvement ?? null) : (n?.estimate ?? null);
}
function Br(e, t) {
  return e.unit ?? Q(t, e.metric);
}
function Vr(e, t) {
  const n = new Map();
  for (const r of e) {
    const e = Br(r, t),
      i = r.quantity === `improvement` ? e : `${e}\n${r.metric}`;
    n.set(`${r.quantity}\n${i}`, [...(n.get(`${r.quantity}\n${i}`) ?? []), r]);
  }
  return [...n.values()].map((e) => ({
    unit: Br(e[0], t),
    quantity: e[0].quantity,
    rules: e,
    domain: Hr(e),
  }));
}
function Hr(e) {
  const t = e.flatMap((e) =>
      [zr(e), e.threshold, e.interval?.lower ?? null, e.interval?.upper ?? null].filter(
        (e) => e !== null && Number.isFinite(e),
      ),
    ),
    n = e[0]?.quantity === `improvement` ? [0, ...t] : t,
    [r, i] = [Math.min(...n), Math.max(...n)],
    a = (i - r) * Rr || Math.abs(i) * Rr || 1;
  return [r - a, i + a];
}
var Ur = 280,
  Wr = 28,
  Gr = { pass: `circle`, fail: `square`, inconclusive: `diamond`, 'not-applicable': `plus` },
  Kr = {
    pass: `var(--good)`,
    fail: `var(--bad)`,
    inconclusive: `var(--doubtful)`,
    'not-applicable': `var(--quiet)`,
  };
function qr({ rule: e, group: t }) {
  return U(Yr, { draw: (n) => Zr(n, e, t), of: [e, t] });
}
function Jr({ group: e }) {
  return U(Yr, { draw: (t) => Qr(t, e), of: [e] });
}
function Yr({ draw: e, of: t }) {
  const n = I(null),
    r = lr();
  return (
    F(() => {
      r !== null && n.current?.replaceChildren(e(r));
    }, [r, ...t]),
    U(`div`, { ref: n, class: `chart forest`, 'aria-hidden': `true` })
  );
}
function Xr({ domain: e, unit: t, quantity: n }) {
  const r = n === `improvement` && t === `share` ? 100 : t === `micro-USD` ? 1e-6 : 1;
  return {
    width: Ur,
    height: Wr,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 10,
    marginRight: 10,
    x: { domain: e.map((e) => e * r), axis: null },
    y: { domain: [-1, 1], axis: null },
    scale: r,
  };
}
function Zr(e, t, n) {
  const { scale: r, ...i } = Xr(n),
    [a, o] = n.domain,
    s = zr(t),
    c = Kr[t.decision],
    { interval: l } = t;
  return e.plot({
    ...i,
    marks: [
      ...(n.quantity === `improvement` ? [e.ruleX([0], { stroke: `var(--line-strong)` })] : []),
      e.ruleX([t.threshold * r], { stroke: `var(--text)`, strokeDasharray: `3 2`, strokeWidth: 1.5 }),
      ...(l === null
        ? []
        : [
            e.ruleY([0], { x1: (l.lower ?? a) * r, x2: (l.upper ?? o) * r, stroke: c, strokeWidth: 2 }),
            ...[l.lower, l.upper].flatMap((t) =>
              t === null ? [] : [e.ruleX([t * r], { y1: -0.35, y2: 0.35, stroke: c, strokeWidth: 2 })],
            ),
          ]),
      ...(s === null
        ? []
        : [
            e.dot([0], {
              x: s * r,
              y: 0,
              r: 4.5,
              symbol: Gr[t.decision],
              fill: t.decision === `not-applicable` ? `none` : c,
              stroke: t.decision === `not-applicable` ? c : `var(--raised)`,
            }),
          ]),
    ],
  });
}
function Qr(e, t) {
  const { scale: n, ...r } = Xr(t);
  return e.plot({
    ...r,
    marginBottom: 6,
    marks: [e.axisX({ anchor: `bottom`, tickSize: 4, tickPadding: -18, ticks: 4, label: null })],
  });
}
function $r({ decision: e }, t) {
  if (e === null || e.rules.length === 0) return [];
  const n = new Set(e.decidedBy),
    r = e.rules.toSorted((e, t) => Number(n.has(t.id)) - Number(n.has(e.id)));
  return [
    { kind: `heading`, text: `Rules` },
    {
      kind: `table`,
      columns: [
        { title: `` },
        { title: `Rule` },
        { title: `Baseline`, align: `right` },
        { title: `Candidate`, align: `right` },
        { title: `Effect`, align: `right` },
        { title: `Interval`, align: `right` },
        { title: `Asked`, align: `right` },
      ],
      rows: r.map((e) => ei(e, e.unit ?? Q(t, e.metric))),
    },
    ...ti(r, t),
  ];
}
function ei(e, t) {
  const n = e.alsoSuperior === !0 ? `, superior` : ``,
    r = e.waivedBy !== void 0;
  return [
    Y(`${e.decision}${n}${r ? `, waived` : ``}`, rn(r ? `waived` : e.decision)),
    Y(e.id),
    Y(e.baseline === null ? `` : X(e.baseline.estimate, t)),
    Y(e.candidate === null ? `` : X(e.candidate.estimate, t)),
    Y(e.quantity === `level` ? `` : Sr(e, t)),
    Y(Cr(e, t)),
    Y(wr(e, t)),
  ];
}
function ti(e, t) {
  const n = e.flatMap((e) => {
    const n = e.nNeeded === null ? `` : ` About ${e.nNeeded} rows would tell.`;
    return [
      ...(e.decision === `pass` ? [] : [Y(`${e.id}: ${e.reason}${n}`)]),
      ...(e.slices === void 0 ? [] : [ni(e, e.slices, e.unit ?? Q(t, e.metric))]),
    ];
  });
  return n.length === 0 ? [] : [{ kind: `list`, items: n }];
}
function ni({ id: e, quantity: t }, n, r) {
  return Y(
    `${e}, slice by slice: ${n
      .map(({ slice: e, decision: n, rows: i, estimate: a }) => {
        const o = a === null ? `none` : t === `level` ? X(a, r) : Z(a, r);
        return `${G(e)} ${o}, ${fn(i, `row`)}: ${n}`;
      })
      .join(`; `)}.`,
  );
}
function ri({ verdict: e, units: t, chosen: n }) {
  const { decision: r } = e;
  if (r === null || r.rules.length === 0) return null;
  const i = new Set(r.decidedBy),
    a = r.rules.toSorted((e, t) => Number(i.has(t.id)) - Number(i.has(e.id))),
    o = $r(e, t).filter(({ kind: e }) => e === `list`);
  return U(`section`, {
    class: `stack`,
    'aria-label': `Rules`,
    children: [
      U(`h2`, { children: `Rules` }),
      U(Tn, {
        label: `Rules with their figures`,
        children: U(`table`, {
          children: [
            U(`thead`, {
              children: U(`tr`, {
                children: [
                  U(`th`, { scope: `col`, children: `Decision` }),
                  U(`th`, { scope: `col`, children: `Rule` }),
                  U(`th`, { scope: `col`, class: `number`, children: `Baseline` }),
                  U(`th`, { scope: `col`, class: `number`, children: `Candidate` }),
                  U(`th`, { scope: `col`, class: `number`, children: `Effect` }),
                  U(`th`, { scope: `col`, children: `Against what is asked` }),
                  U(`th`, { scope: `col`, class: `number`, children: `Interval` }),
                  U(`th`, { scope: `col`, class: `number`, children: `Asked` }),
                  U(`th`, {
                    scope: `col`,
                    class: `number`,
                    title: `The one-sided level that the rule held after correction`,
                    children: `Alpha held`,
                  }),
                ],
              }),
            }),
            Vr(a, t).map((t) =>
              U(
                ii,
                { group: t, verdict: e, decided: i, chosen: n },
                `${t.quantity} ${t.unit} ${t.rules[0]?.id}`,
              ),
            ),
          ],
        }),
      }),
      U(si, {}),
      U(q, { document: o }),
    ],
  });
}
function ii({ group: e, verdict: t, decided: n, chosen: r }) {
  return U(`tbody`, {
    children: [
      U(`tr`, {
        class: `group`,
        children: [
          U(`th`, { colSpan: 5, scope: `rowgroup`, children: ai(e) }),
          U(`td`, { children: U(Jr, { group: e }) }),
          U(`td`, { colSpan: 3 }),
        ],
      }),
      e.rules.map((i) =>
        U(oi, { rule: i, group: e, runId: t.runId, isDeciding: n.has(i.id), isChosen: i.id === r }, i.id),
      ),
    ],
  });
}
function ai({ unit: e, quantity: t, rules: n }) {
  if (t === `level`) {
    const t = e === `micro-USD` ? `dollars` : e;
    return `Candidate’s own ${n[0]?.metric}${t === `` ? `` : `, ${t}`}`;
  }
  const r = e === `share` ? `points` : e === `micro-USD` ? `dollars` : e;
  return `Improvement on the baseline${r === `` ? `` : `, ${r}`}`;
}
function oi({ rule: e, group: t, runId: n, isDeciding: r, isChosen: i }) {
  const { unit: a } = t,
    o = I(null);
  return (
    F(() => {
      i && o.current?.scrollIntoView({ block: `center` });
    }, [i]),
    U(`tr`, {
      ref: o,
      class: r ? `deciding` : ``,
      ...(i && { 'aria-current': `true` }),
      children: [
        U(`td`, {
          children: [
            U(un, {
              of: e.waivedBy === void 0 ? e.decision : `waived`,
              more: e.alsoSuperior === !0 ? `, superior` : ``,
            }),
            r && U(`div`, { class: `small quiet`, children: `decided the verdict` }),
            e.severity === `warn` && U(`div`, { class: `small quiet`, children: `warns only` }),
          ],
        }),
        U(`th`, { scope: `row`, children: U(`a`, { href: H([`runs`, n], { rule: e.id }), children: e.id }) }),
        U(`td`, { class: `number`, children: e.baseline === null ? `` : X(e.baseline.estimate, a) }),
        U(`td`, { class: `number`, children: e.candidate === null ? `` : X(e.candidate.estimate, a) }),
        U(`td`, { class: `number strong`, children: e.quantity === `level` ? `` : Sr(e, a) }),
        U(`td`, { children: U(qr, { rule: e, group: t }) }),
        U(`td`, { class: `number`, children: Cr(e, a) }),
        U(`td`, { class: `number`, children: wr(e, a) }),
        U(`td`, {
          class: `number`,
          children: [
            $(e.decision === `fail` ? e.failAlpha : e.passAlpha),
            e.interval !== null &&
              U(`div`, {
                class: `small quiet`,
                children: [(e.interval.level * 100).toFixed(1), ` % interval`],
              }),
          ],
        }),
      ],
    })
  );
}
function si() {
  return U(`ul`, {
    class: `key`,
    'aria-hidden': `true`,
    children: [
      U(`li`, {
        children: [
          U(`svg`, {
            viewBox: `0 0 32 16`,
            children: [
              U(`path`, { d: `M2 8h28M2 4v8M30 4v8`, stroke: `currentColor`, 'stroke-width': `2` }),
              U(`circle`, { cx: `16`, cy: `8`, r: `4`, fill: `currentColor` }),
            ],
          }),
          ` `,
          `estimate and interval; round passes, square fails, diamond is open`,
        ],
      }),
      U(`li`, {
        children: [
          U(`svg`, {
            viewBox: `0 0 32 16`,
            children: U(`path`, {
              d: `M16 0v16`,
              stroke: `currentColor`,
              'stroke-width': `2`,
              'stroke-dasharray': `3 2`,
            }),
          }),
          ` `,
          `what is asked`,
        ],
      }),
      U(`li`, {
        children: [
          U(`svg`, {
            viewBox: `0 0 32 16`,
            children: U(`path`, { d: `M16 0v16`, stroke: `var(--line-strong)`, 'stroke-width': `2` }),
          }),
          ` `,
          `no difference`,
        ],
      }),
    ],
  });
}
function ci({ decision: e }, t) {
  return e === null || e.alerts.length === 0
    ? []
    : [
        { kind: `heading`, text: `Regressions (of ${W(e.alertsTested)} metric and slice pairs tested)` },
        {
          kind: `table`,
          columns: [
            { title: `Metric` },
            { title: `Slice` },
            { title: `Effect`, align: `right` },
            { title: `Interval`, align: `right` },
            { title: `Matters from`, align: `right` },
            { title: `q`, align: `right` },
            { title: `Rows`, align: `right` },
          ],
          rows: e.alerts.map((e) => {
            const n = Q(t, e.metric);
            return [
              Y(e.metric, `bad`),
              Y(G(e.slice), `bad`),
              Y(Z(e.effect.improvement, n)),
              Y(Fn(e.interval.lower, e.interval.upper, n)),
              Y(Ln(e.margin, n)),
              Y($(e.q)),
              Y(W(e.rows)),
            ];
          }),
        },
      ];
}
function li({ notes: e, manifest: t, codeVersion: n }) {
  const r = Y(`Manifest ${t.slice(0, 16)}, code ${n.slice(0, 16)}`, `quiet`);
  return [
    ...(e.length === 0
      ? []
      : [
          { kind: `heading`, text: `Notes` },
          { kind: `list`, items: e.map((e) => Y(e)) },
        ]),
    { kind: `paragraph`, text: [r] },
  ];
}
function ui({ decision: e }, t) {
  const n = e?.rules.filter(({ method: e }) => e !== null) ?? [];
  return n.length === 0
    ? []
    : [
        { kind: `heading`, text: `How they were tested` },
        {
          kind: `table`,
          columns: [
            { title: `Rule` },
            { title: `Method` },
            { title: `Worth`, align: `right` },
            { title: `p to pass`, align: `right` },
            { title: `p to fail`, align: `right` },
            { title: `Detects`, align: `right` },
            { title: `Power`, align: `right` },
          ],
          rows: n.map((e) => di(e, e.unit ?? Q(t, e.metric))),
        },
        {
          kind: `paragraph`,
          text: [
            Y(
              `Worth: independent rows that the rows are worth. p: against its level. Detects: the distance from what is asked that passes with 80 % power. Power: the chance to pass if both are equal.`,
              `quiet`,
            ),
          ],
        },
      ];
}
function di(e, t) {
  const { minimumDetectableEffect: n, powerIfEqual: r } = e;
  return [
    Y(e.id),
    Y(e.mcnemar === null ? e.method : `${e.method}; McNemar p ${$(e.mcnemar.midP)}`),
    Y(e.effectiveN === null ? `` : W(Math.round(e.effectiveN))),
    Y(fi(e.passP, e.passAlpha)),
    Y(fi(e.failP, e.failAlpha)),
    Y(n === null ? `` : Ln(n, t)),
    Y(r === null ? `` : Rn(r)),
  ];
}
function fi(e, t) {
  return e === null ? `` : `${$(e)} (${$(t)})`;
}
var pi = 4,
  mi = 3,
  hi = 3;
function gi({ triage: e, decision: t }, n) {
  const r = [
    ...(e === void 0 ? [] : [_i(e), ...e.losses.flatMap((e) => yi(e, n))]),
    ...(t?.alerts ?? []).flatMap(({ metric: e, slice: t, tellingRows: n = [] }) =>
      n.length === 0 ? [] : [Y(`Rows that tell most of ${e} on ${G(t)}: ${n.join(`, `)}.`)],
    ),
  ];
  return r.length === 0
    ? []
    : [
        { kind: `heading`, text: `Where the loss comes from` },
        { kind: `list`, items: r },
      ];
}
function _i({ lastPass: e, differences: t, differing: n }) {
  if (e === null) return Y(`No run of the suite has passed of late, so nothing is known to be new.`);
  if (n === 0) return Y(`Nothing that decides results has changed since ${e.runId} passed.`, `doubtful`);
  const r = t.slice(0, pi).map(vi),
    i = n > r.length ? `; and ${n - r.length} more` : ``;
  return Y(`New since ${e.runId} passed: ${r.join(`; `)}${i}.`);
}
function vi({ path: e, before: t, after: n }) {
  return `${e} ${t ?? `none`} → ${n ?? `none`}`;
}
function yi({ metric: e, slices: t, clusters: n }, r) {
  const i = t
      .slice(0, mi)
      .map(
        ({ slice: e, lossShare: t, rowShare: n }) => `${G(e)} carries ${Rn(t)} of it in ${Rn(n)} of the rows`,
      ),
    a = Q(r, e),
    o = n
      .slice(0, hi)
      .map(({ cluster: e, rows: t, improvement: n }) => `${e} (${fn(t, `row`)}, ${Z(n / t, a)} each)`);
  return [
    ...(i.length === 0 ? [] : [Y(`Loss of ${e}: ${i.join(`; `)}.`)]),
    ...(o.length === 0 ? [] : [Y(`Clusters that lost most of ${e} on ${G(`all`)}: ${o.join(`; `)}.`)]),
  ];
}
function bi({ rule: e, slice: t, candidate: n }) {
  return `${e}${t === void 0 ? `` : ` on ${t}`}${n === void 0 ? `` : `, of ${n}`}`;
}
function xi({ waivers: e = [] }) {
  return e.length === 0
    ? []
    : [
        { kind: `heading`, text: `Waivers` },
        {
          kind: `table`,
          columns: [
            { title: `Waiver` },
            { title: `Covers` },
            { title: `Until` },
            { title: `Owner` },
            { title: `Asked by` },
            { title: `Approved by` },
          ],
          rows: e.map(({ id: e, scope: t, expiresAt: n, owner: r, createdBy: i, approvedBy: a }) => [
            Y(e),
            Y(bi(t)),
            Y(n),
            Y(r),
            Y(i),
            Y(a),
          ]),
        },
        { kind: `list`, items: e.map(({ id: e, reason: t }) => Y(`${e}: ${t}`)) },
      ];
}
function Si({ verdict: e, query: t }) {
  const n = xr(e.runId);
  return U(`div`, {
    class: `stack wide`,
    children: [
      U(Lr, { verdict: e }),
      n === null
        ? U(tn, { what: `the rules`, lines: 10 })
        : U(S, {
            children: [
              U(ri, { verdict: e, units: n, chosen: t.rule }),
              U(q, { document: xi(e) }),
              U(q, { document: ci(e, n) }),
              U(q, { document: gi(e, n) }),
              U(Ir, { verdict: e }),
              U(`details`, {
                children: [
                  U(`summary`, { children: `How the rules were tested` }),
                  U(q, { document: ui(e, n).slice(1) }),
                ],
              }),
              U(q, { document: li(e) }),
            ],
          }),
    ],
  });
}
function Ci(e, t, n, r) {
  const i = n.flatMap(({ informationFraction: e, wave: t, pass: n, fail: r }) => [
      { share: e, wave: t, side: `pass`, z: n.z, bound: n.bound },
      { share: e, wave: t, side: `fail`, z: -r.z, bound: r.bound === null ? null : -r.bound },
    ]),
    a = i.filter((e) => e.bound !== null),
    o = Math.max(3, ...i.map(({ z: e }) => Math.abs(e)), ...a.map(({ bound: e }) => Math.abs(e))) * 1.08;
  return e.plot({
    width: t,
    height: 300,
    marginLeft: 46,
    marginRight: 24,
    x: { domain: [0, 1], label: `share of the information`, tickFormat: `.0%`, labelArrow: `none` },
    y: { domain: [-o, o], label: `z`, grid: !1, labelArrow: `none` },
    marks: [
      e.ruleY([0], { stroke: `var(--line-strong)` }),
      ...[
        { side: `pass`, colour: `var(--good)`, symbol: `circle` },
        { side: `fail`, colour: `var(--bad)`, symbol: `square` },
      ].flatMap(({ side: t, colour: n, symbol: r }) => {
        const s = a.filter((e) => e.side === t),
          c = i.filter((e) => e.side === t);
        return [
          e.areaY(s, { x: `share`, y1: `bound`, y2: t === `pass` ? o : -o, fill: n, fillOpacity: 0.1 }),
          e.lineY(s, { x: `share`, y: `bound`, stroke: n, strokeDasharray: `5 3`, strokeWidth: 1.5 }),
          e.dot(s, { x: `share`, y: `bound`, r: 2, fill: n }),
          e.lineY(c, { x: `share`, y: `z`, stroke: n, strokeWidth: 2 }),
          e.dot(c, { x: `share`, y: `z`, r: 4, symbol: r, fill: n, stroke: `var(--raised)` }),
        ];
      }),
      e.text(
        i.filter(({ side: e, wave: t }) => r !== null && e === r.side && t === r.wave),
        {
          x: `share`,
          y: `z`,
          text: ({ wave: e, side: t }) => `${t} at wave ${e}`,
          dy: -14,
          fill: `var(--text)`,
          fontWeight: 600,
        },
      ),
    ],
  });
}
function wi({ verdict: e, query: t }) {
  const n = xr(e.runId);
  if (n === null) return U(tn, { what: `the waves`, lines: 12 });
  const r = e.decision?.rules.filter(({ sequential: e }) => e !== void 0) ?? [],
    i = r.find(({ id: e }) => e === t.rule) ?? r[0];
  return i === void 0
    ? U(Zt, {
        title: `Judged in one look`,
        children: `The run had one wave, or no rule of it can be tested wave by wave.`,
      })
    : U(`div`, {
        class: `stack wide`,
        children: [
          U(`section`, {
            class: `stack`,
            'aria-label': `Bounds of a rule`,
            children: [
              U(`div`, {
                class: `line apart`,
                children: [
                  U(`h2`, { children: `Evidence against its bounds` }),
                  U(`label`, {
                    class: `line small`,
                    children: [
                      `Rule`,
                      U(`select`, {
                        value: i.id,
                        onChange: ({ currentTarget: e }) => zt({ rule: e.value }),
                        children: r.map(({ id: e }) => U(`option`, { children: e }, e)),
                      }),
                    ],
                  }),
                ],
              }),
              U(Ti, { rule: i }),
            ],
          }),
          U(q, { document: Gn(e, n) }),
        ],
      });
}
function Ti({ rule: e }) {
  const t = e.sequential?.looks ?? [],
    n = e.sequential?.crossed ?? null,
    r = ze((e, r) => Ci(e, r, t, n), [t, n]);
  return U(S, {
    children: [
      U(ur, {
        label: `Evidence of ${e.id} over ${t.length} looks: ${n === null ? `no bound was crossed` : `it crossed the bound to ${n.side} at wave ${n.wave}`}.`,
        height: 300,
        draw: r,
        children: `Above: z of the test whose rejection passes; below: of the one that fails. The shaded side of a dashed bound decides.`,
      }),
      U(K, {
        label: `Looks of ${e.id}`,
        rows: t,
        keyOf: ({ wave: e }) => String(e),
        columns: [
          { title: `Wave`, cell: ({ wave: e }) => `wave ${e}` },
          { title: `Rows`, isNumber: !0, cell: ({ rows: e }) => W(e) },
          { title: `Information`, isNumber: !0, cell: (e) => Rn(e.informationFraction) },
          { title: `z to pass`, isNumber: !0, cell: ({ pass: e }) => e.z.toFixed(2) },
          { title: `Bound to pass`, isNumber: !0, cell: ({ pass: e }) => e.bound?.toFixed(2) ?? `none yet` },
          { title: `Alpha spent to pass`, isNumber: !0, cell: ({ pass: e }) => $(e.spent) },
          { title: `z to fail`, isNumber: !0, cell: ({ fail: e }) => e.z.toFixed(2) },
          { title: `Bound to fail`, isNumber: !0, cell: ({ fail: e }) => e.bound?.toFixed(2) ?? `none yet` },
          { title: `Alpha spent to fail`, isNumber: !0, cell: ({ fail: e }) => $(e.spent) },
        ],
      }),
    ],
  });
}
var Ei = [
    { name: `verdict`, title: `Verdict`, Component: Si },
    { name: `slices`, title: `Metrics and slices`, Component: Er },
    { name: `waves`, title: `Waves`, Component: wi },
    { name: `latency`, title: `Latency`, Component: hr },
    { name: `cost`, title: `Cost and coverage`, Component: Jn },
    { name: `evidence`, title: `Manifest and evidence`, Component: Zn },
    { name: `events`, title: `Events`, Component: Yn },
  ],
  Di = 1500;
function Oi({ runId: e, part: t, rest: n, query: r }) {
  const i = L(`read-run`, { params: { runId: e } }, { again: ({ state: e }) => (e === `ended` ? null : Di) }),
    a = L(
      `read-verdict`,
      i.loading.state === `ready` && i.loading.value.state === `ended` ? { params: { runId: e } } : null,
    );
  return U(`div`, {
    class: `stack`,
    children: U(en, {
      of: i,
      what: `the run`,
      lines: 10,
      children: (i) =>
        U(S, {
          children: [
            U(ki, { run: i }),
            i.state === `ended`
              ? U(S, {
                  children: [
                    U(wn, {
                      label: `Parts of the run`,
                      chosen: t,
                      tabs: Ei.map(({ name: t, title: n }) => ({
                        name: t,
                        title: n,
                        href: H(t === `verdict` ? [`runs`, e] : [`runs`, e, t]),
                      })),
                    }),
                    U(en, {
                      of: a,
                      what: `the verdict`,
                      lines: 14,
                      children: (e) => U(ji, { name: t, verdict: e, rest: n, query: r }),
                    }),
                  ],
                })
              : U(Ai, { run: i }),
          ],
        }),
    }),
  });
}
function ki({ run: e }) {
  const { change: t, suite: n, runId: r, attempt: i, supersedes: a } = e;
  return U(`div`, {
    class: `stack tight`,
    children: [
      U(`p`, {
        class: `quiet small`,
        children: [
          U(`a`, { href: H([`runs`]), children: `Runs` }),
          ` / `,
          U(`a`, { href: H([`suites`, n]), children: n }),
          ` / `,
          U(`code`, { children: r }),
          i > 1 && ` · attempt ${i}`,
          a !== null &&
            U(S, { children: [` `, `in place of `, U(`a`, { href: H([`runs`, a]), children: a })] }),
        ],
      }),
      U(Wt, {
        title: `${t.subject}: ${t.candidate}`,
        children: U(`a`, { class: `button`, href: H([`compare`], { runs: r }), children: `Compare` }),
      }),
    ],
  });
}
function Ai({ run: e }) {
  return U(`section`, {
    class: `card stack`,
    'aria-label': `Progress`,
    children: [
      U(`p`, {
        children: [
          `Opened `,
          U(vn, { at: e.createdAt }),
          `. The verdict shows here as soon as the run has ended.`,
        ],
      }),
      U(pn, { run: e }),
      e.cancelledBy !== null &&
        U(`p`, { children: [e.cancelledBy.by, ` asked to end it: `, e.cancelledBy.reason] }),
      U(`p`, {
        class: `unseen`,
        role: `status`,
        children: [`The run is `, e.state, `, wave `, e.wave + 1, ` of `, e.waves, `.`],
      }),
    ],
  });
}
function ji({ name: e, ...t }) {
  const n = Ei.find((t) => t.name === e);
  if (n === void 0)
    return U(`p`, {
      children: [
        `A run has no part “`,
        e,
        `”. `,
        U(`a`, { href: H([`runs`, t.verdict.runId]), children: `Show its verdict.` }),
      ],
    });
  const { Component: r } = n;
  return U(r, { ...t });
}
var Mi = { items: [], state: `loading`, error: null, next: null };
function Ni(e, t) {
  const [n, r] = Fe(0),
    [i, a] = Fe({ key: e, read: Mi }),
    o = I(null),
    s = I(t);
  s.current = t;
  const c = ze(
    async (t) => {
      const n = o.current;
      if (!(n === null || n.isBusy)) {
        n.isBusy = !0;
        try {
          const { items: r, next: i } = await s.current(t, n.signal);
          if (n.signal.aborted) return;
          (n.next = i),
            (n.isBusy = !1),
            a((n) => {
              const a = t === void 0 ? [] : n.read.items,
                o = i === null ? `all` : `more`;
              return { key: e, read: { items: [...a, ...r], state: o, error: null, next: i } };
            }),
            r.length === 0 && i !== null && (await c(i));
        } catch (t) {
          if (n.signal.aborted) return;
          (n.isBusy = !1), a((n) => ({ key: e, read: { ...n.read, state: `failed`, error: t } }));
        }
      }
    },
    [e],
  );
  F(() => {
    const e = new AbortController();
    return (o.current = { next: null, isBusy: !1, signal: e.signal }), c(void 0), () => e.abort();
  }, [c, n]);
  const l = ze(() => {
      o.current?.next != null && c(o.current.next);
    }, [c]),
    u = ze(() => r((e) => e + 1), []),
    d = i.key === e ? i.read : Mi;
  return { items: d.items, state: d.state, error: d.error, more: l, reload: u };
}
function Pi(e) {
  return typeof e == `object` ? e.key : e;
}
function Fi(e, t) {
  const n = e.length;
  return new Proxy(e, {
    get(e, r, i) {
      if (typeof r == `string`) {
        const i = r.charCodeAt(0);
        if (i >= 48 && i <= 57) {
          const i = +r;
          if (Number.isInteger(i) && i >= 0 && i < n) {
            let n = e[i];
            if (typeof n != `object`) {
              const r = t[i * 2];
              n = e[i] = { index: i, key: n, start: r, size: t[i * 2 + 1], end: r + t[i * 2 + 1], lane: 0 };
            }
            return n;
          }
        }
        if (r === `length`) return n;
      }
      return Reflect.get(e, r, i);
    },
  });
}
function Ii(e, t, n) {
  let r = n.initialDeps ?? [],
    i,
    a = !0;
  function o() {
    const o = e();
    return (
      (o.length !== r.length || o.some((e, t) => r[t] !== e)) &&
        ((r = o), (i = t(...o)), n?.onChange && !(a && n.skipInitialOnChange) && n.onChange(i), (a = !1)),
      i
    );
  }
  return (
    (o.updateDeps = (e) => {
      r = e;
    }),
    o
  );
}
function Li(e, t) {
  if (e === void 0) throw Error(`Unexpected undefined${t ? `: ${t}` : ``}`);
  return e;
}
var Ri = (e, t) => Math.abs(e - t) < 1.01,
  zi = (e, t, n) => {
    let r;
    return Object.assign(
      function (...i) {
        e.clearTimeout(r), (r = e.setTimeout(() => t.apply(this, i), n));
      },
      {
        cancel: () => {
          e.clearTimeout(r);
        },
      },
    );
  };
function Bi({
  offset: e,
  isScrolling: t,
  elementMax: n,
  holdOffset: r,
  scrollOffset: i,
  pendingWrite: a,
  clampedMaxAtWrite: o,
}) {
  return t && a === null && e === i
    ? `spurious`
    : a !== null && Math.abs(e - a.target) < 1.5
      ? `readBack`
      : (a !== null && !a.smooth && n !== null && a.target > n + r + 0.5 && Math.abs(e - (n + r)) < 1.5) ||
          (a !== null && !a.smooth && a.lowMaxes?.some((t) => Math.abs(e - t) < 1.5))
        ? `clampedReadBack`
        : o !== null && Math.abs(e - o) < 1.5
          ? `clampedEcho`
          : `external`;
}
var Vi = (e) => e === `smooth` || e === `smoothFinishing`;
function Hi({ kind: e, offset: t, command: n, target: r }) {
  return (
    e !== `spurious` &&
    e !== `readBack` &&
    e !== `clampedReadBack` &&
    n?.index != null &&
    n.phase !== `queued` &&
    !Vi(n.phase) &&
    !Ri(t, n.lastTargetOffset) &&
    !Ri(t, r()) &&
    e !== `clampedEcho`
  );
}
var Ui = 40;
function Wi(e) {
  const t = e[e.length - 1];
  if (t === void 0) return !1;
  let n = e.length - 2;
  for (; n >= 0 && t.t - e[n].t < Ui; ) n--;
  if (n < 0) return !1;
  let r = e[n],
    i = n - 1;
  for (; i >= 0 && r.t - e[i].t < Ui; ) i--;
  if (i < 0) return !1;
  const a = e[i],
    o = (t.offset - r.offset) / (t.t - r.t),
    s = (r.offset - a.offset) / (r.t - a.t);
  return o * s >= 0 && Math.abs(o) >= 2 * Math.abs(s) && Math.abs(o) - Math.abs(s) >= 0.8;
}
function Gi(e) {
  const t = e[e.length - 1];
  if (t === void 0) return !1;
  let n = e.length - 2;
  for (; n >= 0 && t.t - e[n].t < Ui; ) n--;
  if (n < 0) return !1;
  const r = e[n];
  return Math.abs(t.offset - r.offset) / (t.t - r.t) >= 0.05;
}
var Ki,
  qi = () => {
    if (Ki !== void 0) return Ki;
    if (typeof navigator > `u`) return (Ki = !1);
    if (/iP(hone|od|ad)/.test(navigator.userAgent)) return (Ki = !0);
    const e = navigator.maxTouchPoints;
    return (Ki = navigator.platform === `MacIntel` && e !== void 0 && e > 0);
  },
  Ji,
  Yi = () =>
    Ji === void 0
      ? (Ji =
          qi() &&
          typeof CSS < `u` &&
          typeof CSS.supports == `function` &&
          CSS.supports(`overflow-anchor: auto`))
      : Ji,
  Xi = () => !qi() || Yi(),
  Zi = { capture: !0, passive: !0 },
  Qi = class {
    constructor(e) {
      (this.host = e),
        (this._touch = null),
        (this.inMotion = () => this._touch !== null && this._touch.phase !== `lateFling`),
        (this.dragging = () => this._touch?.phase === `down` && this._touch.moved),
        (this.tail = () => (this._touch?.phase === `tail` ? (this._touch.moved ? `fling` : `tap`) : null)),
        (this.onScroll = ({ isScrolling: e, ownReadBack: t, moved: n, external: r }) => (
          e && this._touch?.phase === `tail`
            ? this._openTail(this._touch.moved || !t, !1)
            : this._touch?.phase === `lateFling` &&
              (this.host.now() > this._touch.until
                ? (this._touch = null)
                : r && e && n && this._openTail(!0, !1)),
          !t && e && n && this._touch?.phase === `down` ? ((this._touch.moved = !0), !0) : !1
        )),
        (this.touchStart = () => {
          this.end(), (this._touch = { phase: `down`, moved: !1 });
        }),
        (this.touchEnd = () => {
          const e = this._touch?.phase === `down` && this._touch.moved;
          this.end(), this._openTail(e, e);
        }),
        (this.end = () => {
          const e = this.host.getWindow();
          this._touch?.phase === `tail` && e != null && e.clearTimeout(this._touch.timerId),
            (this._touch = null);
        }),
        (this.listen = (e) => {
          const t = () => this.touchStart(),
            n = () => this.touchEnd();
          return (
            e.addEventListener(`touchstart`, t, Zi),
            e.addEventListener(`touchend`, n, Zi),
            e.addEventListener(`touchcancel`, n, Zi),
            () => {
              e.removeEventListener(`touchstart`, t, Zi),
                e.removeEventListener(`touchend`, n, Zi),
                e.removeEventListener(`touchcancel`, n, Zi),
                this.end();
            }
          );
        }),
        (this._openTail = (e, t) => {
          const n = this.host.getWindow();
          if (n == null) return;
          this.end();
          const r = {
            phase: `tail`,
            moved: e,
            awaitingFling: t,
            timerId: n.setTimeout(() => {
              this.host.tailStillMoving()
                ? this._openTail(r.moved, r.awaitingFling)
                : ((this._touch = r.awaitingFling
                    ? { phase: `lateFling`, until: this.host.now() + 1e3 }
                    : null),
                  this.host.onTailClosed());
            }, 150),
          };
          this._touch = r;
        });
    }
    get touch() {
      return this._touch;
    }
  },
  $i = (e) => {
    const { clientWidth: t, clientHeight: n } = e;
    return { width: t, height: n };
  },
  ea = (e) => {
    const t = new Set();
    return {
      schedule: (n) => {
        const r = e.requestAnimationFrame(() => {
          t.delete(r), n();
        });
        t.add(r);
      },
      cancel: () => {
        t.forEach((t) => e.cancelAnimationFrame(t)), t.clear();
      },
    };
  },
  ta = (e) => e,
  na = (e) => {
    const t = e.overscan * Math.max(e.lanes ?? 1, 1),
      n = Math.max(e.startIndex - t, 0),
      r = Math.min(e.endIndex + t, e.count - 1) - n + 1,
      i = Array(r);
    for (let e = 0; e < r; e++) i[e] = n + e;
    return i;
  },
  ra = (e, t) => {
    const n = e.scrollElement;
    if (!n) return;
    const r = e.targetWindow;
    if (!r) return;
    const i = (e) => {
      const { width: n, height: r } = e;
      t({ width: Math.round(n), height: Math.round(r) });
    };
    if ((i($i(n)), !r.ResizeObserver)) return () => {};
    const a = ea(r),
      o = new r.ResizeObserver(() => {
        const t = () => {
          i($i(n));
        };
        e.options.useAnimationFrameWithResizeObserver ? a.schedule(t) : t();
      });
    return (
      o.observe(n, { box: `content-box` }),
      () => {
        o.unobserve(n), a.cancel();
      }
    );
  },
  ia = { passive: !0 },
  aa = typeof window > `u` || `onscrollend` in window,
  oa = (e, t, n) => {
    const r = e.scrollElement;
    if (!r) return;
    const i = e.targetWindow;
    if (!i) return;
    let a = e.options.useScrollendEvent && aa,
      o = 0,
      s = a ? null : zi(i, () => t(n(r), !1), e.options.isScrollingResetDelay),
      c = (e) => () => {
        (o = n(r)), s?.(), t(o, e);
      },
      l = c(!0),
      u = c(!1);
    return (
      r.addEventListener(`scroll`, l, ia),
      a && r.addEventListener(`scrollend`, u, ia),
      () => {
        r.removeEventListener(`scroll`, l), a && r.removeEventListener(`scrollend`, u), s?.cancel();
      }
    );
  },
  sa = (e, t) =>
    oa(e, t, (t) => {
      const { horizontal: n, isRtl: r } = e.options;
      return n ? t.scrollLeft * ((r && -1) || 1) : t.scrollTop;
    }),
  ca = (e, t, n) => {
    if (n.options.useCachedMeasurements) {
      const t = n.indexFromElement(e),
        r = n.options.getItemKey(t);
      return n.itemSizeCache.get(r) ?? n.options.estimateSize(t);
    }
    if (t?.borderBoxSize) {
      const e = t.borderBoxSize[0];
      if (e) return Math.round(e[n.options.horizontal ? `inlineSize` : `blockSize`]);
    }
    if (!t) {
      const t = n.indexFromElement(e),
        r = n.options.getItemKey(t),
        i = n.itemSizeCache.get(r);
      if (i !== void 0) return i;
    }
    return e[n.options.horizontal ? `offsetWidth` : `offsetHeight`];
  },
  la = (e, { adjustments: t = 0, behavior: n }, r) => {
    var i;
    const { scrollElement: a, options: o } = r,
      s = e + t,
      c = o.horizontal && o.isRtl && a !== null && `ownerDocument` in a;
    (i = a?.scrollTo) == null || i.call(a, { [o.horizontal ? `left` : `top`]: c ? -s : s, behavior: n });
  },
  ua = (e, t) => (e === `smooth` ? (t ? `smoothLanded` : `smooth`) : `instant`),
  da = (e) => e?.phase === `smooth` || e?.phase === `smoothLanded`;
function fa(e, t, n, r) {
  if (t === 0) return !1;
  let i = r(0),
    a = new Set(),
    o = 0;
  for (; o < e; ) {
    const e = n(o);
    if (e === i) break;
    a.add(e), o++;
  }
  const s = e - o;
  if (s === 0 || s >= t) return !1;
  for (let e = 0; e < s; e++) if (r(e) !== n(o + e)) return !1;
  for (let e = s; e < t; e++) if (a.has(r(e))) return !1;
  return !0;
}
var pa = class {
    constructor(e) {
      (this.unsubs = []),
        (this.scrollElement = null),
        (this.targetWindow = null),
        (this.isScrolling = !1),
        (this.scrollState = null),
        (this.measurementsCache = []),
        (this._singleLaneMeasurements = null),
        (this.itemSizeCache = new Map()),
        (this.itemSizeCacheVersion = 0),
        (this.laneAssignments = new Map()),
        (this.pendingMin = null),
        (this.prevLanes = void 0),
        (this.lanesChangedFlag = !1),
        (this.lanesSettling = !1),
        (this.pendingScrollAnchor = null),
        (this.scrollRect = null),
        (this.scrollOffset = null),
        (this.scrollDirection = null),
        (this._holdOffset = 0),
        (this._reportedOverscroll = !1),
        (this._iosGesture = new Qi({
          getWindow: () => this.targetWindow,
          now: () => this.now(),
          tailStillMoving: () => {
            const e = this.scrollState;
            if (e?.phase !== `queued` || this.pendingWrite !== null) return !1;
            const t = this._readElementOffset();
            return t === null || this._lastElementOffset === null || Math.abs(t - this._lastElementOffset) < 1
              ? !1
              : ((this._lastElementOffset = t),
                (e.samples = [...(e.samples ?? []), { t: this.now(), offset: t }]),
                !0);
          },
          onTailClosed: () => {
            const e = this.scrollState;
            e?.phase === `queued` && Gi(e.samples ?? []) && (this.scrollState = null),
              this._flushHoldIfReady(!0),
              this._writeAwaitingCommand(),
              this._retryClampedAdjustment();
          },
        })),
        (this._lastElementOffset = null),
        (this.pendingWrite = null),
        (this._clampedAdjustment = null),
        (this.elementsCache = new Map()),
        (this._resizeBatch = null),
        (this.now = () => {
          var e;
          return (e = this.targetWindow?.performance)?.now?.call(e) ?? Date.now();
        }),
        (this.observer = (() => {
          let e = null,
            t = null,
            n = !1,
            r = !1,
            i = new Set(),
            a = () => {
              if (e) return e;
              const r = this.targetWindow;
              if (!r || !r.ResizeObserver) return null;
              const i = (t = ea(r));
              return (e = new r.ResizeObserver((e) => {
                const t = () => {
                  const t = { sync: !1 };
                  this._resizeBatch = t;
                  try {
                    e.forEach(o);
                  } finally {
                    (this._resizeBatch = null),
                      t.notify &&
                        (this.notify(t.sync),
                        this._noteClampMax(),
                        this._flushHoldIfReady(!0),
                        this._retryClampedAdjustment(),
                        this.measureElement(null));
                  }
                };
                if (this.options.useAnimationFrameWithResizeObserver) i.schedule(t);
                else {
                  n = !0;
                  try {
                    t();
                  } finally {
                    n = !1;
                  }
                }
              }));
            },
            o = (e) => {
              const t = e.target,
                n = this.indexFromElement(t);
              if (t.isConnected)
                this.isIndexInRange(n) &&
                  this.shouldMeasureDuringScroll(n) &&
                  this.resizeItem(n, this.options.measureElement(t, e, this));
              else {
                this.observer.unobserve(t);
                for (const [e, n] of this.elementsCache)
                  if (n === t) {
                    this.elementsCache.delete(e);
                    break;
                  }
              }
            };
          return {
            disconnect: () => {
              var n;
              (n = a()) == null || n.disconnect(), t?.cancel(), i.clear(), (r = !1), (e = null), (t = null);
            },
            observe: (o) => {
              const s = a();
              s &&
                (n
                  ? (i.add(o),
                    r ||
                      ((r = !0),
                      t?.schedule(() => {
                        (r = !1),
                          i.forEach((t) => {
                            t.isConnected && e?.observe(t, { box: `border-box` });
                          }),
                          i.clear();
                      })))
                  : s.observe(o, { box: `border-box` }));
            },
            unobserve: (e) => {
              var t;
              i.delete(e), (t = a()) == null || t.unobserve(e);
            },
          };
        })()),
        (this.range = null),
        (this.setOptions = (e) => {
          const t = {
            debug: !1,
            initialOffset: 0,
            overscan: 1,
            paddingStart: 0,
            paddingEnd: 0,
            scrollPaddingStart: 0,
            scrollPaddingEnd: 0,
            horizontal: !1,
            getItemKey: ta,
            rangeExtractor: na,
            onChange: () => {},
            measureElement: ca,
            initialRect: { width: 0, height: 0 },
            scrollMargin: 0,
            gap: 0,
            indexAttribute: `data-index`,
            initialMeasurementsCache: [],
            lanes: 1,
            anchorTo: `start`,
            followOnAppend: !1,
            scrollEndThreshold: 1,
            isScrollingResetDelay: 150,
            enabled: !0,
            isRtl: !1,
            useScrollendEvent: !1,
            useAnimationFrameWithResizeObserver: !1,
            laneAssignmentMode: `estimate`,
            useCachedMeasurements: !1,
          };
          for (const n in e) {
            const r = e[n];
            r !== void 0 && (t[n] = r);
          }
          let n = this.options,
            r = null,
            i = null,
            a = !1;
          if (n !== void 0 && n.enabled && t.enabled && t.anchorTo === `end` && this.scrollElement !== null) {
            const e = n.count,
              o = t.count,
              s = this.getMeasurements(),
              c = this._singleLaneMeasurements?.items ?? s,
              l = (e) => Pi(c[e]),
              u = e > 0 ? l(0) : null,
              d = e > 0 ? l(e - 1) : null;
            if (o !== e || (e > 0 && o > 0 && (t.getItemKey(0) !== u || t.getItemKey(o - 1) !== d))) {
              a = !0;
              const c = e > 0 ? (this.getVirtualItemForOffset(this.getScrollOffset()) ?? s[0]) : null;
              c && (r = [c.key, this.getScrollOffset() - c.start]);
              const u = t.followOnAppend === !0 ? `auto` : t.followOnAppend || null;
              u &&
                o > 0 &&
                this.isAtEnd(n.scrollEndThreshold) &&
                (e === 0 || t.getItemKey(o - 1) !== d) &&
                (o > e || fa(e, o, l, t.getItemKey)) &&
                (i = u);
            }
          }
          (this.options = t), a && ((this.pendingMin = 0), this.itemSizeCacheVersion++);
          let o = null;
          if (r && this.scrollOffset !== null && !this._awaitingCommandReadBack()) {
            let [e, t] = r,
              n = this.getMeasurements(),
              { count: a, getItemKey: s } = this.options,
              c = 0;
            for (; c < a && s(c) !== e; ) c++;
            if (c < a) {
              const e = n[c];
              if (e) {
                const n = Math.max(0, e.start + t);
                !i && n !== this.scrollOffset && ((o = n - this.scrollOffset), (this.scrollOffset = n));
              }
            }
          }
          i
            ? (this.pendingScrollAnchor = { kind: `follow`, behavior: i })
            : o !== null &&
              (this._canWriteScroll()
                ? (this.pendingScrollAnchor = { kind: `anchor`, delta: o })
                : ((this._holdOffset += o), this._followOffsetTarget(o)));
        }),
        (this.notify = (e) => {
          var t, n;
          (n = (t = this.options).onChange) == null || n.call(t, this, e);
        }),
        (this.maybeNotify = Ii(
          () => (
            this.calculateRange(),
            [
              this.isScrolling,
              this.range ? this.range.startIndex : null,
              this.range ? this.range.endIndex : null,
            ]
          ),
          (e) => {
            this.notify(e);
          },
          {
            key: !1,
            debug: () => this.options.debug,
            initialDeps: [
              this.isScrolling,
              this.range ? this.range.startIndex : null,
              this.range ? this.range.endIndex : null,
            ],
          },
        )),
        (this.cleanup = () => {
          var e;
          this.unsubs.filter(Boolean).forEach((e) => e()),
            (this.unsubs = []),
            this.observer.disconnect(),
            this.rafId != null &&
              this.targetWindow &&
              (this.targetWindow.cancelAnimationFrame(this.rafId), (this.rafId = null)),
            (this.scrollState = null),
            (e = this._momentumStop) == null || e.restore(),
            (this._momentumStop = null),
            (this.isScrolling = !1),
            (this.scrollDirection = null),
            (this._holdOffset = 0),
            (this._reportedOverscroll = !1),
            (this._clampedAdjustment = null),
            (this.pendingWrite = null),
            (this.scrollElement = null),
            (this.targetWindow = null);
        }),
        (this._didMount = () => () => {
          this.cleanup();
        }),
        (this._willUpdate = () => {
          const e = this.options.enabled ? this.options.getScrollElement() : null;
          if (this.scrollElement !== e) {
            if ((this.cleanup(), !e)) {
              this.maybeNotify();
              return;
            }
            (this.scrollElement = e),
              (this.targetWindow =
                this.scrollElement && `ownerDocument` in this.scrollElement
                  ? this.scrollElement.ownerDocument.defaultView
                  : (this.scrollElement?.window ?? null)),
              this.elementsCache.forEach((e) => {
                this.observer.observe(e);
              }),
              this.unsubs.push(
                this.options.observeElementRect(this, (e) => {
                  (this.scrollRect = e), this.maybeNotify();
                }),
              ),
              this.unsubs.push(
                this.options.observeElementOffset(this, (e, t) => {
                  const n = t ? this._elementMaxScrollOffset() : null,
                    r = this._reportedOverscroll;
                  this._reportedOverscroll = e < 0 || (n !== null && e > n + 1);
                  const i = e;
                  (this._lastElementOffset = i), (e = this._toLayoutOffset(e));
                  const a = this._classifyScrollEvent(e, t, n);
                  if (a === `spurious`) return;
                  a === `readBack`
                    ? (e = this.pendingWrite.target)
                    : a === `clampedReadBack` &&
                        this.scrollState?.index != null &&
                        e < this.getMaxScrollOffset() - 1.5
                      ? (this.scrollState.lastTargetOffset = e)
                      : Hi({
                          kind: a,
                          offset: e,
                          command: this.scrollState,
                          target: () => this.getScrollStateTarget(this.scrollState),
                        }) && (this.scrollState = null),
                    (this.pendingWrite = null),
                    this._clampedAdjustment !== null &&
                      Math.abs(e - this._clampedAdjustment.maxAtWrite) >= 1.5 &&
                      (this._clampedAdjustment = null);
                  const o = this.getScrollOffset(),
                    s = this.scrollDirection;
                  (this.scrollDirection = t
                    ? o === e
                      ? this.scrollDirection
                      : o < e
                        ? `forward`
                        : `backward`
                    : null),
                    (this.scrollOffset = e),
                    (this.isScrolling = t);
                  const c = this.scrollState;
                  if (c?.phase === `queued` && a === `external` && t) {
                    if (r || this._reportedOverscroll) c.samples = [];
                    else {
                      const e = this.now();
                      (c.samples = [...(c.samples ?? []).filter((t) => e - t.t <= 200), { t: e, offset: i }]),
                        ((s !== null && this.scrollDirection !== s) || Wi(c.samples)) &&
                          (this.scrollState = null);
                    }
                  }
                  this._iosGesture.onScroll({
                    isScrolling: t,
                    ownReadBack: a === `readBack`,
                    moved: e !== o,
                    external:
                      a === `external` &&
                      this.scrollState?.phase !== `smooth` &&
                      this.scrollState?.phase !== `smoothFinishing`,
                  }) &&
                    this.scrollState?.phase === `queued` &&
                    (this.scrollState = null),
                    this._flushHoldIfReady(!0),
                    this.scrollState && this.scheduleScrollReconcile(),
                    this.maybeNotify();
                }),
              ),
              `addEventListener` in this.scrollElement &&
                this.unsubs.push(this._iosGesture.listen(this.scrollElement)),
              this._scrollToOffset(this.getScrollOffset());
          }
          this._noteClampMax();
          const t = this.pendingScrollAnchor;
          (this.pendingScrollAnchor = null),
            t &&
              this.scrollElement &&
              this.options.enabled &&
              (t.kind === `anchor`
                ? this._canWriteScroll()
                  ? (da(this.scrollState) &&
                      !Ri(this.getScrollOffset() - t.delta, this.scrollState.lastTargetOffset)) ||
                    (this._followOffsetTarget(t.delta), this._scrollToOffset(this.getScrollOffset()))
                  : ((this._holdOffset += t.delta), this._followOffsetTarget(t.delta), this.notify(!1))
                : this.scrollToEnd({ behavior: t.behavior })),
            this._flushHoldIfReady(!1),
            this._retryClampedAdjustment();
        }),
        (this._classifyScrollEvent = (e, t, n) =>
          Bi({
            offset: e,
            isScrolling: t,
            elementMax: n,
            holdOffset: this._holdOffset,
            scrollOffset: this.scrollOffset,
            pendingWrite: this.pendingWrite,
            clampedMaxAtWrite: this._clampedAdjustment?.maxAtWrite ?? null,
          })),
        (this._retryClampedAdjustment = () => {
          if (
            this._clampedAdjustment === null ||
            !this.scrollElement ||
            !this.options.enabled ||
            !this._canWriteScroll()
          )
            return;
          const { target: e, maxAtWrite: t } = this._clampedAdjustment,
            n = this.getMaxScrollOffset();
          n > t + 0.5 &&
            ((this._clampedAdjustment = e > n + 0.5 ? { target: e, maxAtWrite: n } : null),
            this._scrollToOffset(e));
        }),
        (this._writeAwaitingCommand = () => {
          const e = this.scrollState;
          if (e === null || e.phase !== `queued`) return;
          const { behavior: t } = e;
          this.getMeasurements();
          const n = this.getScrollStateTarget(e);
          (e.lastTargetOffset = n),
            (this._clampedAdjustment = null),
            (e.phase = ua(t, e.index != null && Ri(n, this.getScrollOffset()))),
            this._scrollToOffset(n, { behavior: t }),
            this.scheduleScrollReconcile();
        }),
        (this._readElementOffset = () => {
          const e = this.scrollElement;
          if (e == null) return null;
          const { horizontal: t, isRtl: n } = this.options;
          return typeof e.scrollTop == `number`
            ? t
              ? e.scrollLeft * ((n && -1) || 1)
              : e.scrollTop
            : typeof e.scrollY == `number`
              ? t
                ? e.scrollX
                : e.scrollY
              : null;
        }),
        (this._canWriteScroll = () => !(qi() && this._iosGesture.inMotion()) && !this._reportedOverscroll),
        (this._flushHoldIfReady = (e) => {
          if (
            this._holdOffset === 0 ||
            !this.scrollElement ||
            !this.options.enabled ||
            !this._canWriteScroll() ||
            this.scrollState?.phase === `smooth`
          )
            return;
          (this._holdOffset = 0),
            this.scrollOffset !== null && this.scrollOffset < 0 && (this.scrollOffset = 0),
            this.notify(e);
          const t = this.getCommandWrittenOffset() ?? this.getScrollOffset();
          (this._clampedAdjustment = this._clampedBy(t)), this._scrollToOffset(t);
        }),
        (this.rafId = null),
        (this.getSize = () =>
          this.options.enabled
            ? ((this.scrollRect = this.scrollRect ?? this.options.initialRect),
              this.scrollRect[this.options.horizontal ? `width` : `height`])
            : ((this.scrollRect = null), 0)),
        (this.getScrollOffset = () =>
          this.options.enabled
            ? ((this.scrollOffset =
                this.scrollOffset ??
                (typeof this.options.initialOffset == `function`
                  ? this.options.initialOffset()
                  : this.options.initialOffset)),
              this.scrollOffset)
            : ((this.scrollOffset = null), 0)),
        (this.getMeasurementOptions = Ii(
          () => [
            this.options.count,
            this.options.paddingStart,
            this.options.scrollMargin,
            this.options.getItemKey,
            this.options.enabled,
            this.options.lanes,
            this.options.laneAssignmentMode,
            this.options.gap,
          ],
          (e, t, n, r, i, a, o, s) => (
            this.prevLanes !== void 0 && this.prevLanes !== a && (this.lanesChangedFlag = !0),
            (this.prevLanes = a),
            (this.pendingMin = null),
            {
              count: e,
              paddingStart: t,
              scrollMargin: n,
              getItemKey: r,
              enabled: i,
              lanes: a,
              laneAssignmentMode: o,
              gap: s,
            }
          ),
          { key: !1 },
        )),
        (this.isIndexInRange = (e) => e >= 0 && e < this.options.count),
        (this.getMeasurements = Ii(
          () => [this.getMeasurementOptions(), this.itemSizeCacheVersion],
          (
            {
              count: e,
              paddingStart: t,
              scrollMargin: n,
              getItemKey: r,
              enabled: i,
              lanes: a,
              laneAssignmentMode: o,
              gap: s,
            },
            c,
          ) => {
            const l = this.itemSizeCache;
            if (!i)
              return (
                (this.measurementsCache = []),
                (this._singleLaneMeasurements = null),
                this.itemSizeCache.clear(),
                this.laneAssignments.clear(),
                []
              );
            if (this.laneAssignments.size > e)
              for (const t of this.laneAssignments.keys()) t >= e && this.laneAssignments.delete(t);
            this.lanesChangedFlag &&
              ((this.lanesChangedFlag = !1),
              (this.lanesSettling = !0),
              (this.measurementsCache = []),
              (this._singleLaneMeasurements = null),
              this.itemSizeCache.clear(),
              this.laneAssignments.clear(),
              (this.pendingMin = null)),
              this.measurementsCache.length === 0 &&
                !this.lanesSettling &&
                ((this.measurementsCache = this.options.initialMeasurementsCache),
                this.measurementsCache.forEach((e) => {
                  this.itemSizeCache.set(e.key, e.size);
                }));
            const u = this.lanesSettling ? 0 : (this.pendingMin ?? 0);
            if (
              ((this.pendingMin = null),
              this.lanesSettling && this.measurementsCache.length === e && (this.lanesSettling = !1),
              a === 1)
            ) {
              let i = e * 2,
                a = this._singleLaneMeasurements?.flat;
              if (!a || a.length < i) {
                const e = new Float64Array(i);
                a && u > 0 && e.set(a.subarray(0, u * 2)), (a = e);
              }
              let o = u === 0 ? Array(e) : this._singleLaneMeasurements.items.slice(),
                c;
              if (u === 0) c = t + n;
              else {
                const e = u - 1;
                c = a[e * 2] + a[e * 2 + 1] + s;
              }
              for (let t = u; t < e; t++) {
                const e = r(t);
                o[t] = e;
                const n = l.get(e),
                  i = typeof n == `number` ? n : this.options.estimateSize(t);
                (a[t * 2] = c), (a[t * 2 + 1] = i), (c += i + s);
              }
              this._singleLaneMeasurements = { flat: a, items: o };
              const d = Fi(o, a);
              return (this.measurementsCache = d), d;
            }
            let d = this.measurementsCache.slice(0, u),
              f = Array(a).fill(void 0),
              p = new Float64Array(a),
              m = 0;
            for (let e = 0; e < u; e++) {
              const t = d[e];
              t && (f[t.lane] === void 0 && m++, (f[t.lane] = e), (p[t.lane] = t.end));
            }
            for (let i = u; i < e; i++) {
              let e = r(i),
                c = this.laneAssignments.get(i),
                u,
                h,
                g = o === `estimate` || l.has(e);
              if (c !== void 0 && this.options.lanes > 1) {
                u = c;
                const e = f[u],
                  r = e === void 0 ? void 0 : d[e];
                h = r ? r.end + s : t + n;
              } else if (m === a) {
                let e = 0,
                  t = p[0],
                  n = f[0];
                for (let r = 1; r < a; r++) {
                  const i = p[r];
                  (i < t || (i === t && f[r] < n)) && ((e = r), (t = i), (n = f[r]));
                }
                (u = e), (h = t + s), g && this.laneAssignments.set(i, u);
              } else (u = i % this.options.lanes), (h = t + n), g && this.laneAssignments.set(i, u);
              const _ = l.get(e),
                v = typeof _ == `number` ? _ : this.options.estimateSize(i),
                y = h + v;
              (d[i] = { index: i, start: h, size: v, end: y, key: e, lane: u }),
                f[u] === void 0 && m++,
                (f[u] = i),
                (p[u] = y);
            }
            return (this.measurementsCache = d), d;
          },
          { key: !1, debug: () => this.options.debug },
        )),
        (this.calculateRange = Ii(
          () => [
            this.getMeasurements(),
            this.getSize(),
            this.getScrollOffset(),
            this.options.lanes,
            this._getLayoutTotalSize() + this.options.scrollMargin,
          ],
          (e, t, n, r, i) => {
            if (e.length === 0 || t === 0) return (this.range = null), null;
            const a = Math.max(i - t, 0);
            return (
              (this.range = ga(
                e,
                t,
                Math.min(n, a),
                r,
                r === 1 && this._singleLaneMeasurements !== null ? this._singleLaneMeasurements.flat : null,
              )),
              this.range
            );
          },
          { key: !1, debug: () => this.options.debug },
        )),
        (this.getVirtualIndexes = Ii(
          () => {
            let e = null,
              t = null,
              n = this.calculateRange();
            return (
              n && ((e = n.startIndex), (t = n.endIndex)),
              this.maybeNotify.updateDeps([this.isScrolling, e, t]),
              [
                this.options.rangeExtractor,
                this.options.overscan,
                this.options.count,
                e,
                t,
                this.options.lanes,
              ]
            );
          },
          (e, t, n, r, i, a) =>
            r === null || i === null
              ? []
              : e({ startIndex: r, endIndex: i, overscan: t, count: n, lanes: a }),
          { key: !1, debug: () => this.options.debug },
        )),
        (this.indexFromElement = (e) => {
          const t = this.options.indexAttribute,
            n = e.getAttribute(t);
          return n
            ? parseInt(n, 10)
            : (console.warn(`Missing attribute name '${t}={index}' on measured element.`), -1);
        }),
        (this.shouldMeasureDuringScroll = (e) => {
          if (!da(this.scrollState)) return !0;
          const t =
            this.scrollState.index ?? this.getVirtualItemForOffset(this.scrollState.lastTargetOffset)?.index;
          if (t !== void 0 && this.range) {
            const n = Math.max(
                this.options.overscan,
                Math.ceil((this.range.endIndex - this.range.startIndex) / 2),
              ),
              r = Math.max(0, t - n),
              i = Math.min(this.options.count - 1, t + n);
            return e >= r && e <= i;
          }
          return !0;
        }),
        (this.measureElement = (e) => {
          if (!e) {
            this.elementsCache.forEach((e, t) => {
              e.isConnected || (this.observer.unobserve(e), this.elementsCache.delete(t));
            });
            return;
          }
          const t = this.indexFromElement(e);
          if (!this.isIndexInRange(t)) return;
          const n = this.options.getItemKey(t),
            r = this.elementsCache.get(n);
          r !== e &&
            (r && this.observer.unobserve(r), this.observer.observe(e), this.elementsCache.set(n, e)),
            e.isConnected &&
              (!this.isScrolling || this.scrollState) &&
              this.shouldMeasureDuringScroll(t) &&
              this.resizeItem(t, this.options.measureElement(e, void 0, this));
        }),
        (this.resizeItem = (e, t) => {
          var n;
          if (!this.isIndexInRange(e)) return;
          this._resizeBatch?.sync && this.getMeasurements();
          let r,
            i,
            a,
            o = this._singleLaneMeasurements?.flat;
          if (this.options.lanes === 1 && o != null)
            (a = this.options.getItemKey(e)), (i = o[e * 2]), (r = o[e * 2 + 1]);
          else {
            const t = this.measurementsCache[e];
            if (!t) return;
            (a = t.key), (i = t.start), (r = t.size);
          }
          const s = this.itemSizeCache.get(a) ?? r,
            c = t - s;
          if (c !== 0) {
            const o =
                this.options.anchorTo === `end` &&
                !da(this.scrollState) &&
                this.getVirtualDistanceFromEnd() <= this.options.scrollEndThreshold,
              l = o ? this._getLayoutTotalSize() : 0,
              u = this.getScrollOffset(),
              d = this.itemSizeCache.has(a) ? i + s <= u && this.scrollDirection !== `backward` : i < u,
              f =
                !da(this.scrollState) &&
                (this.shouldAdjustScrollPositionOnItemSizeChange === void 0
                  ? d
                  : this.shouldAdjustScrollPositionOnItemSizeChange(
                      this.measurementsCache[e] ?? {
                        index: e,
                        key: a,
                        start: i,
                        size: r,
                        end: i + r,
                        lane: 0,
                      },
                      c,
                      this,
                    ));
            (this.pendingMin === null || e < this.pendingMin) && (this.pendingMin = e),
              this.itemSizeCache.set(a, t),
              this.itemSizeCacheVersion++;
            let p = !1;
            if (
              (this._awaitingCommandReadBack() ||
                (o
                  ? (p = this.applyScrollAdjustment(this._getLayoutTotalSize() - l))
                  : f && (p = this.applyScrollAdjustment(c))),
              this._resizeBatch)
            ) {
              (this._resizeBatch.notify = !0), (n = this._resizeBatch).sync || (n.sync = p);
              return;
            }
            this.notify(p), this._noteClampMax(), this._flushHoldIfReady(!0), this._retryClampedAdjustment();
          }
        }),
        (this.getVirtualItems = Ii(
          () => [this.getVirtualIndexes(), this.getMeasurements(), this._holdOffset],
          (e, t, n) => {
            const r = [];
            for (let i = 0, a = e.length; i < a; i++) {
              const a = t[e[i]];
              r.push(n === 0 ? a : { ...a, start: a.start - n, end: a.end - n });
            }
            return r;
          },
          { key: !1, debug: () => this.options.debug },
        )),
        (this.getVirtualItemForOffset = (e) => {
          const t = this.getMeasurements();
          if (t.length === 0) return;
          const n = this._singleLaneMeasurements?.flat,
            r = this.options.lanes === 1 && n != null;
          return Li(t[ma(0, t.length - 1, r ? (e) => n[e * 2] : (e) => Li(t[e]).start, e)]);
        }),
        (this._noteClampMax = () => {
          if (!this._awaitingCommandReadBack()) return;
          const e = this._elementMaxScrollOffset();
          if (e === null) return;
          const t = this.pendingWrite,
            n = Math.max(e, 0) + this._holdOffset;
          if (n >= t.target) return;
          const r = (t.lowMaxes ??= []);
          r[r.length - 1] !== n && r.push(n);
        }),
        (this.getMaxScrollOffset = () => (this._elementMaxScrollOffset() ?? 0) + this._holdOffset),
        (this._toLayoutOffset = (e) => {
          let t = e + this._holdOffset;
          return this.pendingScrollAnchor?.kind === `anchor` && (t += this.pendingScrollAnchor.delta), t;
        }),
        (this._elementMaxScrollOffset = () => {
          const e = this.scrollElement;
          if (e === null) return null;
          if (`scrollHeight` in e)
            return this.options.horizontal ? e.scrollWidth - e.clientWidth : e.scrollHeight - e.clientHeight;
          if (`document` in e) {
            const t = e.document.documentElement;
            return this.options.horizontal ? t.scrollWidth - e.innerWidth : t.scrollHeight - e.innerHeight;
          }
          return null;
        }),
        (this._momentumStop = null),
        (this._stopMomentum = (e) => {
          const t = this.scrollElement,
            n = this.targetWindow;
          if (t === null || n === null) return;
          const r = `document` in t ? t.document.scrollingElement : t;
          if (!r?.style) return;
          if (this._momentumStop) {
            this._momentumStop.done = e;
            return;
          }
          const { style: i } = r,
            a = this.options.horizontal ? `overflow-x` : `overflow-y`,
            o = i.getPropertyValue(a),
            s = i.getPropertyPriority(a),
            c = () => (this.options.horizontal ? r.clientHeight : r.clientWidth),
            l = c();
          if ((i.setProperty(a, `hidden`, `important`), c() !== l)) {
            i.setProperty(a, o, s);
            return;
          }
          const u = {
            restore: () =>
              i.getPropertyValue(a) !== `hidden` || i.getPropertyPriority(a) !== `important`
                ? !1
                : (i.setProperty(a, o, s), !0),
            done: e,
          };
          (this._momentumStop = u),
            n.requestAnimationFrame(() =>
              n.requestAnimationFrame(() => {
                this._momentumStop === u && ((this._momentumStop = null), u.restore() && u.done());
              }),
            );
        }),
        (this._clampedBy = (e) => {
          const t = this._elementMaxScrollOffset();
          if (t === null) return null;
          const n = t + this._holdOffset;
          return e > n + 0.5 ? { target: e, maxAtWrite: n } : null;
        }),
        (this.getVirtualDistanceFromEnd = () =>
          Math.max(
            this._getLayoutTotalSize() + this.options.scrollMargin - this.getSize() - this.getScrollOffset(),
            0,
          )),
        (this.getDistanceFromEnd = () => Math.max(this.getMaxScrollOffset() - this.getScrollOffset(), 0)),
        (this.isAtEnd = (e = this.options.scrollEndThreshold) => this.getDistanceFromEnd() <= e),
        (this.getOffsetForAlignment = (e, t, n = 0) => {
          if (!this.scrollElement) return 0;
          const r = this.getSize(),
            i = this.getScrollOffset();
          t === `auto` && (t = e >= i + r ? `end` : `start`),
            t === `center` ? (e += (n - r) / 2) : t === `end` && (e -= r);
          const a = this.getMaxScrollOffset();
          return Math.max(Math.min(a, e), 0);
        }),
        (this.getOffsetForIndex = (e, t = `auto`) => {
          e = Math.max(0, Math.min(e, this.options.count - 1));
          const n = this.getSize(),
            r = this.getScrollOffset(),
            i = this.getMeasurements()[e];
          if (!i) return;
          if (t === `auto`) {
            if (i.end >= r + n - this.options.scrollPaddingEnd) t = `end`;
            else if (i.start <= r + this.options.scrollPaddingStart) t = `start`;
            else return [r, t];
          }
          if (t === `end` && e === this.options.count - 1) {
            const e = this.getMaxScrollOffset(),
              n = e - this.options.paddingEnd + this.options.scrollPaddingEnd;
            return [Math.max(Math.min(n, e), 0), t];
          }
          const a =
            t === `end` ? i.end + this.options.scrollPaddingEnd : i.start - this.options.scrollPaddingStart;
          return [this.getOffsetForAlignment(a, t, i.size), t];
        }),
        (this.scrollToOffset = (e, { align: t = `start`, behavior: n = `auto` } = {}) => {
          this._startScroll({ index: null, align: t }, this.getOffsetForAlignment(e, t), n, `absolute`);
        }),
        (this.scrollToIndex = (e, { align: t = `auto`, behavior: n = `auto` } = {}) => {
          e = Math.max(0, Math.min(e, this.options.count - 1));
          const r = this.getOffsetForIndex(e, t);
          if (!r) return;
          const [i, a] = r;
          this._startScroll({ index: e, align: a }, i, n, `absolute`);
        }),
        (this.scrollBy = (e, { behavior: t = `auto` } = {}) => {
          const n = this.getOffsetForAlignment(
            (this.getCommandWrittenOffset() ?? this.getScrollOffset()) + e,
            `start`,
          );
          this._startScroll({ index: null, align: `start` }, n, t, `relative`);
        }),
        (this.scrollToEnd = ({ behavior: e = `auto` } = {}) => {
          this.options.count > 0
            ? this._startScroll(
                { index: this.options.count - 1, align: `end`, toEnd: !0 },
                Math.max(this.getMaxScrollOffset(), 0),
                e,
                `absolute`,
              )
            : this.scrollToOffset(Math.max(this.getTotalSize() - this.getSize(), 0), { behavior: e });
        }),
        (this.cancelScroll = () => {
          this.rafId != null &&
            this.targetWindow &&
            (this.targetWindow.cancelAnimationFrame(this.rafId), (this.rafId = null)),
            (this.scrollState = null);
        }),
        (this.getTotalSize = () => Math.max(this._getLayoutTotalSize() - this._holdOffset, 0)),
        (this._getLayoutTotalSize = () => {
          let e = this.getMeasurements(),
            t;
          if (e.length === 0) t = this.options.paddingStart;
          else if (this.options.lanes === 1) {
            const n = e.length - 1,
              r = this._singleLaneMeasurements?.flat;
            t = r == null ? (e[n]?.end ?? 0) : r[n * 2] + r[n * 2 + 1];
          } else {
            let n = Array(this.options.lanes).fill(null),
              r = e.length - 1;
            for (; r >= 0 && n.some((e) => e === null); ) {
              const t = e[r];
              n[t.lane] === null && (n[t.lane] = t.end), r--;
            }
            t = Math.max(...n.filter((e) => e !== null));
          }
          return Math.max(t - this.options.scrollMargin + this.options.paddingEnd, 0);
        }),
        (this.takeSnapshot = () => {
          const e = [];
          if (this.itemSizeCache.size === 0) return e;
          const t = this.getMeasurements();
          for (const n of t)
            n &&
              this.itemSizeCache.has(n.key) &&
              e.push({ index: n.index, key: n.key, start: n.start, size: n.size, end: n.end, lane: n.lane });
          return e;
        }),
        (this._scrollToOffset = (e, { adjustments: t, behavior: n } = {}) => {
          const r = { target: e + (t ?? 0), smooth: n === `smooth` };
          return (
            (this.pendingWrite = r),
            this.options.scrollToFn(e - this._holdOffset, { behavior: n, adjustments: t }, this),
            r
          );
        }),
        (this.getCommandWrittenOffset = () =>
          this.scrollState !== null && this.pendingWrite !== null && !this.pendingWrite.smooth
            ? this.pendingWrite.target
            : null),
        (this._awaitingCommandReadBack = () => {
          const e = this.getCommandWrittenOffset();
          return !(qi() && this._iosGesture.dragging()) && e !== null && !Ri(e, this.getScrollOffset());
        }),
        (this._followOffsetTarget = (e) => {
          this.scrollState !== null &&
            this.scrollState.index == null &&
            (this.scrollState.lastTargetOffset += e);
        }),
        (this.measure = () => {
          (this.pendingMin = null),
            this.itemSizeCache.clear(),
            this.laneAssignments.clear(),
            this.itemSizeCacheVersion++,
            this.notify(!1);
        }),
        this.setOptions(e);
    }
    get scrollAdjustments() {
      return 0;
    }
    applyScrollAdjustment(e, t) {
      if (e === 0) return !1;
      if ((this._followOffsetTarget(e), this._canWriteScroll())) {
        const n = this.getScrollOffset();
        this._clampedAdjustment = this._clampedBy(n + e);
        const r = this._scrollToOffset(n, { adjustments: e, behavior: t });
        return (
          this.scrollOffset !== null &&
            (this.pendingWrite === r && (this.scrollOffset += e),
            this.scrollOffset < 0 && (this.scrollOffset = 0)),
          !0
        );
      }
      return (this._holdOffset += e), this.scrollOffset !== null && (this.scrollOffset += e), !0;
    }
    scheduleScrollReconcile() {
      this.targetWindow
        ? (this.rafId ??= this.targetWindow.requestAnimationFrame(() => {
            (this.rafId = null), this.reconcileScroll();
          }))
        : (this.scrollState = null);
    }
    getScrollStateTarget(e) {
      const t = e.toEnd
        ? [Math.max(this.getMaxScrollOffset(), 0)]
        : e.index == null
          ? void 0
          : this.getOffsetForIndex(e.index, e.align);
      return t ? t[0] : e.lastTargetOffset;
    }
    reconcileScroll() {
      if (!this.scrollState || !this.scrollElement) return;
      if (this.now() - this.scrollState.startedAt > 5e3) {
        this.scrollState = null;
        return;
      }
      if (this.scrollState.phase === `queued`) {
        this.scheduleScrollReconcile();
        return;
      }
      this.getMeasurements();
      const e = this.getScrollStateTarget(this.scrollState),
        t = this.scrollState.index == null ? 1 : this.options.useAnimationFrameWithResizeObserver ? 3 : 2,
        n = e !== this.scrollState.lastTargetOffset;
      if (!n && Ri(e, this.getScrollOffset())) {
        if (
          (this.scrollState.phase === `smooth`
            ? (this.scrollState.phase = `smoothLanded`)
            : this.scrollState.phase === `smoothFinishing` && (this.scrollState.phase = `instant`),
          this.scrollState.stableFrames++,
          this.scrollState.stableFrames >= t)
        ) {
          this.getScrollOffset() !== e && this._scrollToOffset(e, { behavior: `auto` }),
            (this.scrollState = null);
          return;
        }
      } else if (((this.scrollState.stableFrames = 0), n)) {
        const t = this.getSize() || 600,
          n = Math.abs(e - this.getScrollOffset()),
          r = da(this.scrollState) && n > t;
        (this.scrollState.lastTargetOffset = e),
          r
            ? (this.scrollState.phase = `smooth`)
            : this.scrollState.phase === `smooth`
              ? (this.scrollState.phase = `smoothFinishing`)
              : this.scrollState.phase === `smoothLanded` && (this.scrollState.phase = `instant`),
          this._scrollToOffset(e, { behavior: r ? `smooth` : `auto` });
      }
      this.scheduleScrollReconcile();
    }
    _startScroll(e, t, n, r) {
      (this.pendingScrollAnchor = null), (this._clampedAdjustment = null);
      const i = this._iosGesture.tail();
      if (r === `absolute` && i !== null) {
        if (i === `fling` && Xi()) {
          this._stopMomentum(() => {
            this.scrollState?.phase !== `queued` ||
              this._iosGesture.tail() !== `fling` ||
              this._reportedOverscroll ||
              (this._iosGesture.end(), this._flushHoldIfReady(!0), this._writeAwaitingCommand());
          }),
            (this.scrollState = {
              ...e,
              startedAt: this.now(),
              lastTargetOffset: t,
              stableFrames: 0,
              phase: `queued`,
              behavior: n,
              samples: [],
            }),
            this.scheduleScrollReconcile();
          return;
        }
        this._iosGesture.end();
      }
      (this.scrollState = {
        ...e,
        startedAt: this.now(),
        lastTargetOffset: t,
        stableFrames: 0,
        behavior: n,
        phase: ua(n, e.index != null && Ri(t, this.getScrollOffset())),
      }),
        this._scrollToOffset(t, { behavior: n }),
        this.scheduleScrollReconcile();
    }
  },
  ma = (e, t, n, r) => {
    for (; e <= t; ) {
      const i = ((e + t) / 2) | 0,
        a = n(i);
      if (a < r) e = i + 1;
      else if (a > r) t = i - 1;
      else return i;
    }
    return e > 0 ? e - 1 : 0;
  };
function ha(e, t, n) {
  let r = 0;
  for (; r <= t; ) {
    const i = ((r + t) / 2) | 0,
      a = e[i * 2];
    if (a < n) r = i + 1;
    else if (a > n) t = i - 1;
    else return i;
  }
  return r > 0 ? r - 1 : 0;
}
function ga(e, t, n, r, i) {
  const a = e.length - 1;
  if (e.length <= r) return { startIndex: 0, endIndex: a };
  if (r === 1 && i !== null) {
    let e = ha(i, a, n),
      r = e,
      o = n + t;
    for (; r < a && i[r * 2] + i[r * 2 + 1] < o; ) r++;
    return { startIndex: e, endIndex: r };
  }
  let o = ma(0, a, (t) => e[t].start, n),
    s = o;
  if (r === 1) for (; s < a && e[s].end < n + t; ) s++;
  else if (r > 1) {
    const i = Array(r).fill(0);
    for (; s < a && i.some((e) => e < n + t); ) {
      const t = e[s];
      (i[t.lane] = t.end), s++;
    }
    const c = Array(r).fill(n + t);
    for (; o >= 0 && c.some((e) => e >= n); ) {
      const t = e[o];
      (c[t.lane] = t.start), o--;
    }
    (o = Math.max(0, o - (o % r))), (s = Math.min(a, s + (r - 1 - (s % r))));
  }
  return { startIndex: o, endIndex: s };
}
var _a = 12;
function va(e) {
  const { label: t, columns: n, rows: r, keyOf: i, chosen: a, onEnd: o, foot: s } = e,
    { rowHeight: c = 36, height: l = `min(68vh, 44rem)` } = e,
    u = I(null),
    d = ya(r.length, c, u),
    f = d.getVirtualItems(),
    p = f.at(-1)?.index ?? -1,
    m = r.length > 0 && p >= r.length - 1 - _a;
  F(() => {
    m && o();
  }, [m, o]);
  const h = a === void 0 ? -1 : r.findIndex((e) => i(e) === a);
  F(() => {
    h >= 0 && d.scrollToIndex(h, { align: `auto` });
  }, [h, d]);
  const g = { gridTemplateColumns: n.map(({ width: e }) => e).join(` `) };
  return U(`div`, {
    class: `grid`,
    role: `table`,
    'aria-label': t,
    'aria-rowcount': -1,
    children: [
      U(`div`, {
        role: `rowgroup`,
        children: U(`div`, {
          class: `row head`,
          role: `row`,
          'aria-rowindex': 1,
          style: g,
          tabIndex: -1,
          children: n.map(({ title: e, isNumber: t }) =>
            U(
              `span`,
              { role: `columnheader`, class: t === !0 ? `number` : ``, tabIndex: -1, children: e },
              e,
            ),
          ),
        }),
      }),
      U(`div`, {
        ref: u,
        class: `scroller`,
        role: `rowgroup`,
        tabIndex: 0,
        'aria-label': t,
        style: { height: l },
        children: U(`div`, {
          role: `presentation`,
          style: { height: `${d.getTotalSize()}px` },
          children: f.map(({ index: e, start: t }) => {
            const o = r[e];
            if (o === void 0) return null;
            const s = i(o);
            return U(
              `div`,
              {
                class: s === a ? `row placed chosen` : `row placed`,
                role: `row`,
                'aria-rowindex': e + 2,
                tabIndex: -1,
                style: { ...g, height: `${c}px`, transform: `translateY(${t}px)` },
                children: n.map(({ title: e, isNumber: t, cell: n }) =>
                  U(`span`, { role: `cell`, class: t === !0 ? `number` : ``, children: n(o) }, e),
                ),
              },
              s,
            );
          }),
        }),
      }),
      U(`div`, { class: `foot`, children: s }),
    ],
  });
}
function ya(e, t, n) {
  const [, r] = Ie((e) => e + 1, 0),
    i = {
      count: e,
      estimateSize: () => t,
      overscan: _a,
      getScrollElement: () => n.current,
      observeElementRect: ra,
      observeElementOffset: sa,
      scrollToFn: la,
      onChange: () => r(void 0),
    },
    a = I(null);
  a.current ??= new pa(i);
  const o = a.current;
  return o.setOptions(i), Le(() => o._didMount(), [o]), Le(() => o._willUpdate()), o;
}
var ba = [`pass`, `fail`, `inconclusive`, `incomplete`, `waived`],
  xa = [`running`, `paused`, `cancelling`, `ended`],
  Sa = 4e3,
  Ca = [
    {
      title: `Outcome`,
      width: `9rem`,
      cell: ({ outcome: e, state: t }) => U(un, { of: e ?? (t === `ended` ? `incomplete` : t) }),
    },
    {
      title: `Run`,
      width: `minmax(10rem, 2fr)`,
      cell: ({ runId: e, suite: t, attempt: n }) =>
        U(`a`, {
          href: H([`runs`, e]),
          children: [t, n > 1 && U(`span`, { class: `quiet`, children: [` attempt `, n] })],
        }),
    },
    {
      title: `Change`,
      width: `minmax(12rem, 3fr)`,
      cell: ({ change: e }) =>
        U(S, {
          children: [
            U(`span`, { class: `quiet`, children: e.kind }),
            ` `,
            e.subject,
            ` → `,
            U(`code`, { children: e.candidate }),
          ],
        }),
    },
    { title: `Rows`, width: `6rem`, isNumber: !0, cell: ({ rows: e }) => W(e) },
    {
      title: `Took`,
      width: `6.5rem`,
      isNumber: !0,
      cell: ({ createdAt: e, endedAt: t }) => (t === null ? `` : gn(Date.parse(t) - Date.parse(e))),
    },
    { title: `Opened`, width: `9rem`, isNumber: !0, cell: ({ createdAt: e }) => U(vn, { at: e }) },
  ];
function wa({ query: e }) {
  const { suite: t, outcome: n, state: r, subject: i } = e,
    a = Ni(
      JSON.stringify([t, n, r, i]),
      ze(
        async (e, a) => {
          const { runs: o, next: s } = await ve(
            `list-runs`,
            { query: { suite: t, outcome: n, state: r, subject: i, cursor: e, limit: 100 } },
            a,
          );
          return { items: o, next: s };
        },
        [t, n, r, i],
      ),
    );
  Da(a.items, a.reload);
  const o = [t, n, r, i].some((e) => e !== void 0);
  return U(`div`, {
    class: `stack`,
    children: [
      U(Wt, { title: `Runs` }),
      U(Ta, { query: e }),
      a.state === `failed` && U($t, { error: a.error, retry: a.reload }),
      a.state === `loading` && U(tn, { what: `runs`, lines: 14 }),
      a.state === `all` &&
        a.items.length === 0 &&
        U(Zt, {
          title: o ? `No run fits the filter` : `No run yet`,
          children: o
            ? U(`a`, { href: H([`runs`]), children: `Show all runs.` })
            : U(S, {
                children: [
                  `A deployment event starts one; so does `,
                  U(`code`, { children: `assize run` }),
                  `.`,
                ],
              }),
        }),
      a.items.length > 0 &&
        U(va, {
          label: `Runs`,
          columns: Ca,
          rows: a.items,
          keyOf: ({ runId: e }) => e,
          onEnd: a.more,
          foot: U(`span`, {
            role: `status`,
            children: [
              W(a.items.length),
              ` `,
              a.state === `all` ? `runs in all` : `runs so far; more as you scroll`,
            ],
          }),
        }),
    ],
  });
}
function Ta({ query: e }) {
  const { loading: t } = L(`list-suites`, {}),
    n = t.state === `ready` ? t.value.suites.map(({ name: e }) => e) : [];
  return U(`search`, {
    class: `filters`,
    children: [
      U(Ea, {
        name: `suite`,
        label: `Suite`,
        options: e.suite === void 0 || n.includes(e.suite) ? n : [e.suite, ...n],
        query: e,
      }),
      U(Ea, { name: `outcome`, label: `Outcome`, options: ba, query: e }),
      U(Ea, { name: `state`, label: `State`, options: xa, query: e }),
      e.subject !== void 0 &&
        U(`button`, {
          type: `button`,
          onClick: () => zt({ subject: void 0 }),
          children: [`Subject `, e.subject, ` ×`],
        }),
    ],
  });
}
function Ea({ name: e, label: t, options: n, query: r }) {
  return U(`label`, {
    children: [
      t,
      U(`select`, {
        value: r[e] ?? ``,
        onChange: ({ currentTarget: t }) => zt({ [e]: t.value }, { replace: !0 }),
        children: [
          U(`option`, { value: ``, children: `any` }),
          n.map((e) => U(`option`, { value: e, children: e }, e)),
        ],
      }),
    ],
  });
}
function Da(e, t) {
  const n = e.length <= 100 && e.some(({ state: e }) => e !== `ended`);
  F(() => {
    if (!n) return;
    const e = setInterval(() => {
      document.hidden || t();
    }, Sa);
    return () => clearInterval(e);
  }, [n, t]);
}
function Oa({ path: e, query: t }) {
  const [n, r = `verdict`, ...i] = e;
  return n === void 0 ? U(wa, { query: t }) : U(Oi, { runId: n, part: r, rest: i, query: t }, n);
}
var ka = [
  { name: ``, title: `Home`, Component: Sn },
  { name: `runs`, title: `Runs`, Component: Oa },
];
function Aa() {
  const e = I(null),
    t = Qe(),
    { path: n } = It.value,
    r = ka.find(({ name: e }) => e === (n[0] ?? ``)) ?? null;
  return U(Ze.Provider, {
    value: t,
    children: [
      U(`button`, {
        type: `button`,
        class: `skip`,
        onClick: () => e.current?.focus(),
        children: `Skip to the content`,
      }),
      U(`header`, {
        class: `top`,
        children: U(`div`, {
          children: [
            U(Ht, {}),
            U(`nav`, {
              class: `places`,
              'aria-label': `Places`,
              children: U(`ul`, {
                children: ka.map(({ name: e, title: t }) =>
                  U(
                    `li`,
                    { children: U(`a`, { href: H(e === `` ? [] : [e]), ...Ma(r?.name === e), children: t }) },
                    e,
                  ),
                ),
              }),
            }),
            U(`div`, {
              class: `who`,
              children: [U(`span`, { title: t?.name ?? ``, children: t?.name ?? `` }), U(Na, {})],
            }),
          ],
        }),
      }),
      U(`main`, {
        ref: e,
        tabIndex: -1,
        id: `main`,
        children: r === null ? U(Pa, {}) : U(ja, { view: r, path: n.slice(1) }),
      }),
    ],
  });
}
function ja({ view: e, path: t }) {
  const { Component: n } = e;
  return U(n, { path: t, query: It.value.query });
}
function Ma(e) {
  return e ? { 'aria-current': `page` } : {};
}
function Na() {
  return U(`label`, {
    children: [
      U(`span`, { class: `unseen`, children: `Colours` }),
      U(`select`, {
        value: qt.value,
        onChange: ({ currentTarget: e }) => Yt(e.value),
        children: [
          U(`option`, { value: `system`, children: `Auto` }),
          U(`option`, { value: `light`, children: `Light` }),
          U(`option`, { value: `dark`, children: `Dark` }),
        ],
      }),
    ],
  });
}
function Pa() {
  return U(`div`, {
    class: `stack`,
    children: [
      U(Wt, { title: `No such place` }),
      U(`p`, {
        children: [
          `The address names nothing of this page. `,
          U(`a`, { href: H([]), children: `Go to the start.` }),
        ],
      }),
    ],
  });
}
var Fa = document.getElementById(`page`);
async function Ia() {
  Xt(), Lt();
  const { apiUrl: e, signIn: t } = await be();
  ge(
    e,
    t === null
      ? null
      : await (
          await ar(
            async () => {
              const { signIn: e } = await import(`./sign-in-BHFl7m6x.js`);
              return { signIn: e };
            },
            [],
            import.meta.url,
          )
        ).signIn(t),
  ),
    Fa !== null && de(U(Aa, {}), Fa);
}
Ia().catch((e) => {
  Fa !== null && de(U($t, { error: e, retry: () => globalThis.location.reload() }), Fa);
});
