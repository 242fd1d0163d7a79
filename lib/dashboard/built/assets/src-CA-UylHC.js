var e = Object.create,
  t = Object.defineProperty,
  n = Object.getOwnPropertyDescriptor,
  r = Object.getOwnPropertyNames,
  i = Object.getPrototypeOf,
  a = Object.prototype.hasOwnProperty,
  o = (e, t) => () => (t || (e((t = { exports: {} }).exports, t, t.exports), (e = null)), t.exports),
  s = (e, i, o, s) => {
    if ((i && typeof i == `object`) || typeof i == `function`)
      for (var c = r(i), l = 0, u = c.length, d; l < u; l++)
        (d = c[l]),
          !a.call(e, d) &&
            d !== o &&
            t(e, d, { get: ((e) => i[e]).bind(null, d), enumerable: !(s = n(i, d)) || s.enumerable });
    return e;
  },
  c = (n, r, o) => (
    (o = n == null ? {} : e(i(n))),
    s(
      r || !n || !n.__esModule || !a.call(n, `default`) ? t(o, `default`, { value: n, enumerable: !0 }) : o,
      n,
    )
  );
function l(e, t) {
  return e == null || t == null ? NaN : e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function u(e, t) {
  return e == null || t == null ? NaN : t < e ? -1 : t > e ? 1 : t >= e ? 0 : NaN;
}
function d(e) {
  let t, n, r;
  e.length === 2
    ? ((t = e === l || e === u ? e : f), (n = e), (r = e))
    : ((t = l), (n = (t, n) => l(e(t), n)), (r = (t, n) => e(t) - n));
  function i(e, r, i = 0, a = e.length) {
    if (i < a) {
      if (t(r, r) !== 0) return a;
      do {
        const t = (i + a) >>> 1;
        n(e[t], r) < 0 ? (i = t + 1) : (a = t);
      } while (i < a);
    }
    return i;
  }
  function a(e, r, i = 0, a = e.length) {
    if (i < a) {
      if (t(r, r) !== 0) return a;
      do {
        const t = (i + a) >>> 1;
        n(e[t], r) <= 0 ? (i = t + 1) : (a = t);
      } while (i < a);
    }
    return i;
  }
  function o(e, t, n = 0, a = e.length) {
    const o = i(e, t, n, a - 1);
    return o > n && r(e[o - 1], t) > -r(e[o], t) ? o - 1 : o;
  }
  return { left: i, center: o, right: a };
}
function f() {
  return 0;
}
function p(e) {
  return e === null ? NaN : +e;
}
function* m(e, t) {
  if (t === void 0) for (let t of e) t != null && (t = +t) >= t && (yield t);
  else {
    let n = -1;
    for (let r of e) (r = t(r, ++n, e)) != null && (r = +r) >= r && (yield r);
  }
}
var h = d(l),
  g = h.right;
h.left, d(p).center;
var _ = y(C),
  v = y(S);
function y(e) {
  return (t, n, r = n) => {
    if (!((n = +n) >= 0)) throw RangeError(`invalid rx`);
    if (!((r = +r) >= 0)) throw RangeError(`invalid ry`);
    let { data: i, width: a, height: o } = t;
    if (!((a = Math.floor(a)) >= 0)) throw RangeError(`invalid width`);
    if (!((o = Math.floor(o === void 0 ? i.length / a : o)) >= 0)) throw RangeError(`invalid height`);
    if (!a || !o || (!n && !r)) return t;
    const s = n && e(n),
      c = r && e(r),
      l = i.slice();
    return (
      s && c
        ? (b(s, l, i, a, o),
          b(s, i, l, a, o),
          b(s, l, i, a, o),
          x(c, i, l, a, o),
          x(c, l, i, a, o),
          x(c, i, l, a, o))
        : s
          ? (b(s, i, l, a, o), b(s, l, i, a, o), b(s, i, l, a, o))
          : c && (x(c, i, l, a, o), x(c, l, i, a, o), x(c, i, l, a, o)),
      t
    );
  };
}
function b(e, t, n, r, i) {
  for (let a = 0, o = r * i; a < o; ) e(t, n, a, (a += r), 1);
}
function x(e, t, n, r, i) {
  for (let a = 0, o = r * i; a < r; ++a) e(t, n, a, a + o, r);
}
function S(e) {
  const t = C(e);
  return (e, n, r, i, a) => {
    (r <<= 2),
      (i <<= 2),
      (a <<= 2),
      t(e, n, r + 0, i + 0, a),
      t(e, n, r + 1, i + 1, a),
      t(e, n, r + 2, i + 2, a),
      t(e, n, r + 3, i + 3, a);
  };
}
function C(e) {
  const t = Math.floor(e);
  if (t === e) return w(e);
  const n = e - t,
    r = 2 * e + 1;
  return (e, i, a, o, s) => {
    if (!((o -= s) >= a)) return;
    let c = t * i[a],
      l = s * t,
      u = l + s;
    for (let e = a, t = a + l; e < t; e += s) c += i[Math.min(o, e)];
    for (let t = a, d = o; t <= d; t += s)
      (c += i[Math.min(o, t + l)]),
        (e[t] = (c + n * (i[Math.max(a, t - u)] + i[Math.min(o, t + u)])) / r),
        (c -= i[Math.max(a, t - l)]);
  };
}
function w(e) {
  const t = 2 * e + 1;
  return (n, r, i, a, o) => {
    if (!((a -= o) >= i)) return;
    let s = e * r[i],
      c = o * e;
    for (let e = i, t = i + c; e < t; e += o) s += r[Math.min(a, e)];
    for (let e = i, l = a; e <= l; e += o)
      (s += r[Math.min(a, e + c)]), (n[e] = s / t), (s -= r[Math.max(i, e - c)]);
  };
}
function T(e, t) {
  let n = 0;
  if (t === void 0) for (let t of e) t != null && (t = +t) >= t && ++n;
  else {
    let r = -1;
    for (let i of e) (i = t(i, ++r, e)) != null && (i = +i) >= i && ++n;
  }
  return n;
}
function E(e) {
  return e.length | 0;
}
function D(e) {
  return !(e > 0);
}
function O(e) {
  return typeof e != `object` || `length` in e ? e : Array.from(e);
}
function k(e) {
  return (t) => e(...t);
}
function A(...e) {
  const t = typeof e[e.length - 1] == `function` && k(e.pop());
  e = e.map(O);
  const n = e.map(E),
    r = e.length - 1,
    i = Array(r + 1).fill(0),
    a = [];
  if (r < 0 || n.some(D)) return a;
  for (;;) {
    a.push(i.map((t, n) => e[n][t]));
    let o = r;
    for (; ++i[o] === n[o]; ) {
      if (o === 0) return t ? a.map(t) : a;
      i[o--] = 0;
    }
  }
}
function ee(e, t) {
  var n = 0,
    r = 0;
  return Float64Array.from(e, t === void 0 ? (e) => (n += +e || 0) : (i) => (n += +t(i, r++, e) || 0));
}
function te(e, t) {
  let n = 0,
    r,
    i = 0,
    a = 0;
  if (t === void 0)
    for (let t of e) t != null && (t = +t) >= t && ((r = t - i), (i += r / ++n), (a += r * (t - i)));
  else {
    let o = -1;
    for (let s of e)
      (s = t(s, ++o, e)) != null && (s = +s) >= s && ((r = s - i), (i += r / ++n), (a += r * (s - i)));
  }
  if (n > 1) return a / (n - 1);
}
function ne(e, t) {
  const n = te(e, t);
  return n && Math.sqrt(n);
}
function j(e, t) {
  let n, r;
  if (t === void 0)
    for (const t of e)
      t != null && (n === void 0 ? t >= t && (n = r = t) : (n > t && (n = t), r < t && (r = t)));
  else {
    let i = -1;
    for (let a of e)
      (a = t(a, ++i, e)) != null &&
        (n === void 0 ? a >= a && (n = r = a) : (n > a && (n = a), r < a && (r = a)));
  }
  return [n, r];
}
var re = class {
    constructor() {
      (this._partials = new Float64Array(32)), (this._n = 0);
    }
    add(e) {
      let t = this._partials,
        n = 0;
      for (let r = 0; r < this._n && r < 32; r++) {
        const i = t[r],
          a = e + i,
          o = Math.abs(e) < Math.abs(i) ? e - (a - i) : i - (a - e);
        o && (t[n++] = o), (e = a);
      }
      return (t[n] = e), (this._n = n + 1), this;
    }
    valueOf() {
      let e = this._partials,
        t = this._n,
        n,
        r,
        i,
        a = 0;
      if (t > 0) {
        for (a = e[--t]; t > 0 && ((n = a), (r = e[--t]), (a = n + r), (i = r - (a - n)), !i); );
        t > 0 &&
          ((i < 0 && e[t - 1] < 0) || (i > 0 && e[t - 1] > 0)) &&
          ((r = i * 2), (n = a + r), r == n - a && (a = n));
      }
      return a;
    }
  },
  ie = class extends Map {
    constructor(e, t = le) {
      if (
        (super(),
        Object.defineProperties(this, { _intern: { value: new Map() }, _key: { value: t } }),
        e != null)
      )
        for (const [t, n] of e) this.set(t, n);
    }
    get(e) {
      return super.get(oe(this, e));
    }
    has(e) {
      return super.has(oe(this, e));
    }
    set(e, t) {
      return super.set(se(this, e), t);
    }
    delete(e) {
      return super.delete(ce(this, e));
    }
  },
  ae = class extends Set {
    constructor(e, t = le) {
      if (
        (super(),
        Object.defineProperties(this, { _intern: { value: new Map() }, _key: { value: t } }),
        e != null)
      )
        for (const t of e) this.add(t);
    }
    has(e) {
      return super.has(oe(this, e));
    }
    add(e) {
      return super.add(se(this, e));
    }
    delete(e) {
      return super.delete(ce(this, e));
    }
  };
function oe({ _intern: e, _key: t }, n) {
  const r = t(n);
  return e.has(r) ? e.get(r) : n;
}
function se({ _intern: e, _key: t }, n) {
  const r = t(n);
  return e.has(r) ? e.get(r) : (e.set(r, n), n);
}
function ce({ _intern: e, _key: t }, n) {
  const r = t(n);
  return e.has(r) && ((n = e.get(r)), e.delete(r)), n;
}
function le(e) {
  return typeof e == `object` && e ? e.valueOf() : e;
}
function ue(e) {
  return e;
}
function de(e, ...t) {
  return me(e, ue, ue, t);
}
function fe(e, t, ...n) {
  return me(e, ue, t, n);
}
function pe(e, t, ...n) {
  return me(e, Array.from, t, n);
}
function me(e, t, n, r) {
  return (function e(i, a) {
    if (a >= r.length) return n(i);
    let o = new ie(),
      s = r[a++],
      c = -1;
    for (const e of i) {
      const t = s(e, ++c, i),
        n = o.get(t);
      n ? n.push(e) : o.set(t, [e]);
    }
    for (const [t, n] of o) o.set(t, e(n, a));
    return t(o);
  })(e, 0);
}
function he(e, t) {
  return Array.from(t, (t) => e[t]);
}
function ge(e, ...t) {
  if (typeof e[Symbol.iterator] != `function`) throw TypeError(`values is not iterable`);
  e = Array.from(e);
  let [n] = t;
  if ((n && n.length !== 2) || t.length > 1) {
    const r = Uint32Array.from(e, (e, t) => t);
    return (
      t.length > 1
        ? ((t = t.map((t) => e.map(t))),
          r.sort((e, n) => {
            for (const r of t) {
              const t = ve(r[e], r[n]);
              if (t) return t;
            }
          }))
        : ((n = e.map(n)), r.sort((e, t) => ve(n[e], n[t]))),
      he(e, r)
    );
  }
  return e.sort(_e(n));
}
function _e(e = l) {
  if (e === l) return ve;
  if (typeof e != `function`) throw TypeError(`compare is not a function`);
  return (t, n) => {
    const r = e(t, n);
    return r || r === 0 ? r : (e(n, n) === 0) - (e(t, t) === 0);
  };
}
function ve(e, t) {
  return (e == null || !(e >= e)) - (t == null || !(t >= t)) || (e < t ? -1 : +(e > t));
}
function ye(e, t, n) {
  return (
    t.length === 2
      ? ge(de(e, n), ([e, n], [r, i]) => t(n, i) || l(e, r))
      : ge(fe(e, t, n), ([e, t], [n, r]) => l(t, r) || l(e, n))
  ).map(([e]) => e);
}
Array.prototype.slice;
var be = Math.sqrt(50),
  xe = Math.sqrt(10),
  Se = Math.sqrt(2);
function Ce(e, t, n) {
  let r = (t - e) / Math.max(0, n),
    i = Math.floor(Math.log10(r)),
    a = r / 10 ** i,
    o = a >= be ? 10 : a >= xe ? 5 : a >= Se ? 2 : 1,
    s,
    c,
    l;
  return (
    i < 0
      ? ((l = 10 ** -i / o),
        (s = Math.round(e * l)),
        (c = Math.round(t * l)),
        s / l < e && ++s,
        c / l > t && --c,
        (l = -l))
      : ((l = 10 ** i * o),
        (s = Math.round(e / l)),
        (c = Math.round(t / l)),
        s * l < e && ++s,
        c * l > t && --c),
    c < s && 0.5 <= n && n < 2 ? Ce(e, t, n * 2) : [s, c, l]
  );
}
function we(e, t, n) {
  if (((t = +t), (e = +e), (n = +n), !(n > 0))) return [];
  if (e === t) return [e];
  const r = t < e,
    [i, a, o] = r ? Ce(t, e, n) : Ce(e, t, n);
  if (!(a >= i)) return [];
  const s = a - i + 1,
    c = Array(s);
  if (r) {
    if (o < 0) for (let e = 0; e < s; ++e) c[e] = (a - e) / -o;
    else for (let e = 0; e < s; ++e) c[e] = (a - e) * o;
  } else if (o < 0) for (let e = 0; e < s; ++e) c[e] = (i + e) / -o;
  else for (let e = 0; e < s; ++e) c[e] = (i + e) * o;
  return c;
}
function Te(e, t, n) {
  return (t = +t), (e = +e), (n = +n), Ce(e, t, n)[2];
}
function Ee(e, t, n) {
  (t = +t), (e = +e), (n = +n);
  const r = t < e,
    i = r ? Te(t, e, n) : Te(e, t, n);
  return (r ? -1 : 1) * (i < 0 ? 1 / -i : i);
}
function De(e, t, n) {
  let r;
  for (;;) {
    const i = Te(e, t, n);
    if (i === r || i === 0 || !isFinite(i)) return [e, t];
    if (i > 0) {
      const n = Math.ceil(e / i),
        r = Math.floor(t / i);
      (e = (n - (n * i > e)) * i), (t = (r + (r * i < t)) * i);
    } else if (i < 0) {
      const n = -i,
        r = Math.ceil(e * n),
        a = Math.floor(t * n);
      (e = (r - (r / n > e)) / n), (t = (a + (a / n < t)) / n);
    }
    r = i;
  }
}
function Oe(e) {
  return Math.max(1, Math.ceil(Math.log(T(e)) / Math.LN2) + 1);
}
function ke(e, t) {
  let n;
  if (t === void 0) for (const t of e) t != null && (n < t || (n === void 0 && t >= t)) && (n = t);
  else {
    let r = -1;
    for (let i of e) (i = t(i, ++r, e)) != null && (n < i || (n === void 0 && i >= i)) && (n = i);
  }
  return n;
}
function Ae(e, t) {
  let n,
    r = -1,
    i = -1;
  if (t === void 0)
    for (const t of e) ++i, t != null && (n < t || (n === void 0 && t >= t)) && ((n = t), (r = i));
  else
    for (let a of e) (a = t(a, ++i, e)) != null && (n < a || (n === void 0 && a >= a)) && ((n = a), (r = i));
  return r;
}
function je(e, t) {
  let n;
  if (t === void 0) for (const t of e) t != null && (n > t || (n === void 0 && t >= t)) && (n = t);
  else {
    let r = -1;
    for (let i of e) (i = t(i, ++r, e)) != null && (n > i || (n === void 0 && i >= i)) && (n = i);
  }
  return n;
}
function Me(e, t) {
  let n,
    r = -1,
    i = -1;
  if (t === void 0)
    for (const t of e) ++i, t != null && (n > t || (n === void 0 && t >= t)) && ((n = t), (r = i));
  else
    for (let a of e) (a = t(a, ++i, e)) != null && (n > a || (n === void 0 && a >= a)) && ((n = a), (r = i));
  return r;
}
function Ne(e, t, n = 0, r = 1 / 0, i) {
  if (
    ((t = Math.floor(t)),
    (n = Math.floor(Math.max(0, n))),
    (r = Math.floor(Math.min(e.length - 1, r))),
    !(n <= t && t <= r))
  )
    return e;
  for (i = i === void 0 ? ve : _e(i); r > n; ) {
    if (r - n > 600) {
      const a = r - n + 1,
        o = t - n + 1,
        s = Math.log(a),
        c = 0.5 * Math.exp((2 * s) / 3),
        l = 0.5 * Math.sqrt((s * c * (a - c)) / a) * (o - a / 2 < 0 ? -1 : 1),
        u = Math.max(n, Math.floor(t - (o * c) / a + l)),
        d = Math.min(r, Math.floor(t + ((a - o) * c) / a + l));
      Ne(e, t, u, d, i);
    }
    let a = e[t],
      o = n,
      s = r;
    for (Pe(e, n, t), i(e[r], a) > 0 && Pe(e, n, r); o < s; ) {
      for (Pe(e, o, s), ++o, --s; i(e[o], a) < 0; ) ++o;
      for (; i(e[s], a) > 0; ) --s;
    }
    i(e[n], a) === 0 ? Pe(e, n, s) : (++s, Pe(e, s, r)), s <= t && (n = s + 1), t <= s && (r = s - 1);
  }
  return e;
}
function Pe(e, t, n) {
  const r = e[t];
  (e[t] = e[n]), (e[n] = r);
}
function Fe(e, t = l) {
  let n,
    r = !1;
  if (t.length === 1) {
    let i;
    for (const a of e) {
      const e = t(a);
      (r ? l(e, i) > 0 : l(e, e) === 0) && ((n = a), (i = e), (r = !0));
    }
  } else for (const i of e) (r ? t(i, n) > 0 : t(i, i) === 0) && ((n = i), (r = !0));
  return n;
}
function Ie(e, t, n) {
  if (((e = Float64Array.from(m(e, n))), (r = e.length) && !isNaN((t = +t)))) {
    if (t <= 0 || r < 2) return je(e);
    if (t >= 1) return ke(e);
    var r,
      i = (r - 1) * t,
      a = Math.floor(i),
      o = ke(Ne(e, a).subarray(0, a + 1));
    return o + (je(e.subarray(a + 1)) - o) * (i - a);
  }
}
function Le(e, t, n = p) {
  if ((r = e.length) && !isNaN((t = +t))) {
    if (t <= 0 || r < 2) return +n(e[0], 0, e);
    if (t >= 1) return +n(e[r - 1], r - 1, e);
    var r,
      i = (r - 1) * t,
      a = Math.floor(i),
      o = +n(e[a], a, e);
    return o + (+n(e[a + 1], a + 1, e) - o) * (i - a);
  }
}
function Re(e, t, n) {
  const r = T(e),
    i = Ie(e, 0.75) - Ie(e, 0.25);
  return r && i ? Math.ceil((n - t) / (2 * i * r ** (-1 / 3))) : 1;
}
function ze(e, t, n) {
  const r = T(e),
    i = ne(e);
  return r && i ? Math.ceil(((n - t) * Math.cbrt(r)) / (3.49 * i)) : 1;
}
function Be(e, t) {
  let n = 0,
    r = 0;
  if (t === void 0) for (let t of e) t != null && (t = +t) >= t && (++n, (r += t));
  else {
    let i = -1;
    for (let a of e) (a = t(a, ++i, e)) != null && (a = +a) >= a && (++n, (r += a));
  }
  if (n) return r / n;
}
function Ve(e, t) {
  return Ie(e, 0.5, t);
}
function* He(e) {
  for (const t of e) yield* t;
}
function Ue(e) {
  return Array.from(He(e));
}
function We(e, t) {
  const n = new ie();
  if (t === void 0) for (const t of e) t != null && t >= t && n.set(t, (n.get(t) || 0) + 1);
  else {
    let r = -1;
    for (let i of e) (i = t(i, ++r, e)) != null && i >= i && n.set(i, (n.get(i) || 0) + 1);
  }
  let r,
    i = 0;
  for (const [e, t] of n) t > i && ((i = t), (r = e));
  return r;
}
function Ge(e, t = Ke) {
  let n = [],
    r,
    i = !1;
  for (const a of e) i && n.push(t(r, a)), (r = a), (i = !0);
  return n;
}
function Ke(e, t) {
  return [e, t];
}
function qe(e, t, n) {
  (e = +e), (t = +t), (n = (i = arguments.length) < 2 ? ((t = e), (e = 0), 1) : i < 3 ? 1 : +n);
  for (var r = -1, i = Math.max(0, Math.ceil((t - e) / n)) | 0, a = Array(i); ++r < i; ) a[r] = e + r * n;
  return a;
}
function Je(e, t = l) {
  if (typeof e[Symbol.iterator] != `function`) throw TypeError(`values is not iterable`);
  let n = Array.from(e),
    r = new Float64Array(n.length);
  t.length !== 2 && ((n = n.map(t)), (t = l));
  let i = (e, r) => t(n[e], n[r]),
    a,
    o;
  return (
    (e = Uint32Array.from(n, (e, t) => t)),
    e.sort(t === l ? (e, t) => ve(n[e], n[t]) : _e(i)),
    e.forEach((e, t) => {
      const n = i(e, a === void 0 ? e : a);
      n >= 0 ? ((a === void 0 || n > 0) && ((a = e), (o = t)), (r[e] = o)) : (r[e] = NaN);
    }),
    r
  );
}
function Ye(e, t = l) {
  let n,
    r = !1;
  if (t.length === 1) {
    let i;
    for (const a of e) {
      const e = t(a);
      (r ? l(e, i) < 0 : l(e, e) === 0) && ((n = a), (i = e), (r = !0));
    }
  } else for (const i of e) (r ? t(i, n) < 0 : t(i, i) === 0) && ((n = i), (r = !0));
  return n;
}
function Xe(e, t) {
  let n = 0;
  if (t === void 0) for (let t of e) (t = +t) && (n += t);
  else {
    let r = -1;
    for (let i of e) (i = +t(i, ++r, e)) && (n += i);
  }
  return n;
}
function Ze(e) {
  if (typeof e[Symbol.iterator] != `function`) throw TypeError(`values is not iterable`);
  return Array.from(e).reverse();
}
function Qe(e) {
  return e;
}
var $e = 1,
  et = 2,
  tt = 3,
  nt = 4,
  rt = 1e-6;
function at(e) {
  return `translate(` + e + `,0)`;
}
function ot(e) {
  return `translate(0,` + e + `)`;
}
function st(e) {
  return (t) => +e(t);
}
function ct(e, t) {
  return (t = Math.max(0, e.bandwidth() - t * 2) / 2), e.round() && (t = Math.round(t)), (n) => +e(n) + t;
}
function lt() {
  return !this.__axis;
}
function ut(e, t) {
  var n = [],
    r = null,
    i = null,
    a = 6,
    o = 6,
    s = 3,
    c = typeof window < `u` && window.devicePixelRatio > 1 ? 0 : 0.5,
    l = e === $e || e === nt ? -1 : 1,
    u = e === nt || e === et ? `x` : `y`,
    d = e === $e || e === tt ? at : ot;
  function f(f) {
    var p = r ?? (t.ticks ? t.ticks.apply(t, n) : t.domain()),
      m = i ?? (t.tickFormat ? t.tickFormat.apply(t, n) : Qe),
      h = Math.max(a, 0) + s,
      g = t.range(),
      _ = +g[0] + c,
      v = +g[g.length - 1] + c,
      y = (t.bandwidth ? ct : st)(t.copy(), c),
      b = f.selection ? f.selection() : f,
      x = b.selectAll(`.domain`).data([null]),
      S = b.selectAll(`.tick`).data(p, t).order(),
      C = S.exit(),
      w = S.enter().append(`g`).attr(`class`, `tick`),
      T = S.select(`line`),
      E = S.select(`text`);
    (x = x.merge(x.enter().insert(`path`, `.tick`).attr(`class`, `domain`).attr(`stroke`, `currentColor`))),
      (S = S.merge(w)),
      (T = T.merge(
        w
          .append(`line`)
          .attr(`stroke`, `currentColor`)
          .attr(u + `2`, l * a),
      )),
      (E = E.merge(
        w
          .append(`text`)
          .attr(`fill`, `currentColor`)
          .attr(u, l * h)
          .attr(`dy`, e === $e ? `0em` : e === tt ? `0.71em` : `0.32em`),
      )),
      f !== b &&
        ((x = x.transition(f)),
        (S = S.transition(f)),
        (T = T.transition(f)),
        (E = E.transition(f)),
        (C = C.transition(f)
          .attr(`opacity`, rt)
          .attr(`transform`, function (e) {
            return isFinite((e = y(e))) ? d(e + c) : this.getAttribute(`transform`);
          })),
        w.attr(`opacity`, rt).attr(`transform`, function (e) {
          var t = this.parentNode.__axis;
          return d((t && isFinite((t = t(e))) ? t : y(e)) + c);
        })),
      C.remove(),
      x.attr(
        `d`,
        e === nt || e === et
          ? o
            ? `M` + l * o + `,` + _ + `H` + c + `V` + v + `H` + l * o
            : `M` + c + `,` + _ + `V` + v
          : o
            ? `M` + _ + `,` + l * o + `V` + c + `H` + v + `V` + l * o
            : `M` + _ + `,` + c + `H` + v,
      ),
      S.attr(`opacity`, 1).attr(`transform`, (e) => d(y(e) + c)),
      T.attr(u + `2`, l * a),
      E.attr(u, l * h).text(m),
      b
        .filter(lt)
        .attr(`fill`, `none`)
        .attr(`font-size`, 10)
        .attr(`font-family`, `sans-serif`)
        .attr(`text-anchor`, e === et ? `start` : e === nt ? `end` : `middle`),
      b.each(function () {
        this.__axis = y;
      });
  }
  return (
    (f.scale = function (e) {
      return arguments.length ? ((t = e), f) : t;
    }),
    (f.ticks = function () {
      return (n = Array.from(arguments)), f;
    }),
    (f.tickArguments = function (e) {
      return arguments.length ? ((n = e == null ? [] : Array.from(e)), f) : n.slice();
    }),
    (f.tickValues = function (e) {
      return arguments.length ? ((r = e == null ? null : Array.from(e)), f) : r && r.slice();
    }),
    (f.tickFormat = function (e) {
      return arguments.length ? ((i = e), f) : i;
    }),
    (f.tickSize = function (e) {
      return arguments.length ? ((a = o = +e), f) : a;
    }),
    (f.tickSizeInner = function (e) {
      return arguments.length ? ((a = +e), f) : a;
    }),
    (f.tickSizeOuter = function (e) {
      return arguments.length ? ((o = +e), f) : o;
    }),
    (f.tickPadding = function (e) {
      return arguments.length ? ((s = +e), f) : s;
    }),
    (f.offset = function (e) {
      return arguments.length ? ((c = +e), f) : c;
    }),
    f
  );
}
function dt(e) {
  return ut(tt, e);
}
var ft = `http://www.w3.org/1999/xhtml`,
  pt = {
    svg: `http://www.w3.org/2000/svg`,
    xhtml: ft,
    xlink: `http://www.w3.org/1999/xlink`,
    xml: `http://www.w3.org/XML/1998/namespace`,
    xmlns: `http://www.w3.org/2000/xmlns/`,
  };
function mt(e) {
  var t = (e += ``),
    n = t.indexOf(`:`);
  return (
    n >= 0 && (t = e.slice(0, n)) !== `xmlns` && (e = e.slice(n + 1)),
    Object.hasOwn(pt, t) ? { space: pt[t], local: e } : e
  );
}
function ht(e) {
  return function () {
    var t = this.ownerDocument,
      n = this.namespaceURI;
    return n === ft && t.documentElement.namespaceURI === ft ? t.createElement(e) : t.createElementNS(n, e);
  };
}
function gt(e) {
  return function () {
    return this.ownerDocument.createElementNS(e.space, e.local);
  };
}
function _t(e) {
  var t = mt(e);
  return (t.local ? gt : ht)(t);
}
function vt() {}
function yt(e) {
  return e == null
    ? vt
    : function () {
        return this.querySelector(e);
      };
}
function bt(e) {
  typeof e != `function` && (e = yt(e));
  for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i)
    for (var a = t[i], o = a.length, s = (r[i] = Array(o)), c, l, u = 0; u < o; ++u)
      (c = a[u]) &&
        (l = e.call(c, c.__data__, u, a)) &&
        (`__data__` in c && (l.__data__ = c.__data__), (s[u] = l));
  return new lr(r, this._parents);
}
function xt(e) {
  return e == null ? [] : Array.isArray(e) ? e : Array.from(e);
}
function St() {
  return [];
}
function Ct(e) {
  return e == null
    ? St
    : function () {
        return this.querySelectorAll(e);
      };
}
function wt(e) {
  return function () {
    return xt(e.apply(this, arguments));
  };
}
function Tt(e) {
  e = typeof e == `function` ? wt(e) : Ct(e);
  for (var t = this._groups, n = t.length, r = [], i = [], a = 0; a < n; ++a)
    for (var o = t[a], s = o.length, c, l = 0; l < s; ++l)
      (c = o[l]) && (r.push(e.call(c, c.__data__, l, o)), i.push(c));
  return new lr(r, i);
}
function Et(e) {
  return function () {
    return this.matches(e);
  };
}
function Dt(e) {
  return (t) => t.matches(e);
}
var Ot = Array.prototype.find;
function kt(e) {
  return function () {
    return Ot.call(this.children, e);
  };
}
function At() {
  return this.firstElementChild;
}
function jt(e) {
  return this.select(e == null ? At : kt(typeof e == `function` ? e : Dt(e)));
}
var Mt = Array.prototype.filter;
function Nt() {
  return Array.from(this.children);
}
function Pt(e) {
  return function () {
    return Mt.call(this.children, e);
  };
}
function Ft(e) {
  return this.selectAll(e == null ? Nt : Pt(typeof e == `function` ? e : Dt(e)));
}
function It(e) {
  typeof e != `function` && (e = Et(e));
  for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i)
    for (var a = t[i], o = a.length, s = (r[i] = []), c, l = 0; l < o; ++l)
      (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
  return new lr(r, this._parents);
}
function Lt(e) {
  return Array(e.length);
}
function Rt() {
  return new lr(this._enter || this._groups.map(Lt), this._parents);
}
function zt(e, t) {
  (this.ownerDocument = e.ownerDocument),
    (this.namespaceURI = e.namespaceURI),
    (this._next = null),
    (this._parent = e),
    (this.__data__ = t);
}
zt.prototype = {
  constructor: zt,
  appendChild: function (e) {
    return this._parent.insertBefore(e, this._next);
  },
  insertBefore: function (e, t) {
    return this._parent.insertBefore(e, t);
  },
  querySelector: function (e) {
    return this._parent.querySelector(e);
  },
  querySelectorAll: function (e) {
    return this._parent.querySelectorAll(e);
  },
};
function Bt(e) {
  return () => e;
}
function Vt(e, t, n, r, i, a) {
  for (var o = 0, s, c = t.length, l = a.length; o < l; ++o)
    (s = t[o]) ? ((s.__data__ = a[o]), (r[o] = s)) : (n[o] = new zt(e, a[o]));
  for (; o < c; ++o) (s = t[o]) && (i[o] = s);
}
function Ht(e, t, n, r, i, a, o) {
  var s,
    c,
    l = new Map(),
    u = t.length,
    d = a.length,
    f = Array(u),
    p;
  for (s = 0; s < u; ++s)
    (c = t[s]) && ((f[s] = p = o.call(c, c.__data__, s, t) + ``), l.has(p) ? (i[s] = c) : l.set(p, c));
  for (s = 0; s < d; ++s)
    (p = o.call(e, a[s], s, a) + ``),
      (c = l.get(p)) ? ((r[s] = c), (c.__data__ = a[s]), l.delete(p)) : (n[s] = new zt(e, a[s]));
  for (s = 0; s < u; ++s) (c = t[s]) && l.get(f[s]) === c && (i[s] = c);
}
function Ut(e) {
  return e.__data__;
}
function Wt(e, t) {
  if (!arguments.length) return Array.from(this, Ut);
  var n = t ? Ht : Vt,
    r = this._parents,
    i = this._groups;
  typeof e != `function` && (e = Bt(e));
  for (var a = i.length, o = Array(a), s = Array(a), c = Array(a), l = 0; l < a; ++l) {
    var u = r[l],
      d = i[l],
      f = d.length,
      p = Gt(e.call(u, u && u.__data__, l, r)),
      m = p.length,
      h = (s[l] = Array(m)),
      g = (o[l] = Array(m));
    n(u, d, h, g, (c[l] = Array(f)), p, t);
    for (var _ = 0, v = 0, y, b; _ < m; ++_)
      if ((y = h[_])) {
        for (_ >= v && (v = _ + 1); !(b = g[v]) && ++v < m; );
        y._next = b || null;
      }
  }
  return (o = new lr(o, r)), (o._enter = s), (o._exit = c), o;
}
function Gt(e) {
  return typeof e == `object` && `length` in e ? e : Array.from(e);
}
function Kt() {
  return new lr(this._exit || this._groups.map(Lt), this._parents);
}
function qt(e, t, n) {
  var r = this.enter(),
    i = this,
    a = this.exit();
  return (
    typeof e == `function` ? ((r = e(r)), (r &&= r.selection())) : (r = r.append(e + ``)),
    t != null && ((i = t(i)), (i &&= i.selection())),
    n == null ? a.remove() : n(a),
    r && i ? r.merge(i).order() : i
  );
}
function Jt(e) {
  for (
    var t = e.selection ? e.selection() : e,
      n = this._groups,
      r = t._groups,
      i = n.length,
      a = r.length,
      o = Math.min(i, a),
      s = Array(i),
      c = 0;
    c < o;
    ++c
  )
    for (var l = n[c], u = r[c], d = l.length, f = (s[c] = Array(d)), p, m = 0; m < d; ++m)
      (p = l[m] || u[m]) && (f[m] = p);
  for (; c < i; ++c) s[c] = n[c];
  return new lr(s, this._parents);
}
function Yt() {
  for (var e = this._groups, t = -1, n = e.length; ++t < n; )
    for (var r = e[t], i = r.length - 1, a = r[i], o; --i >= 0; )
      (o = r[i]) && (a && o.compareDocumentPosition(a) ^ 4 && a.parentNode.insertBefore(o, a), (a = o));
  return this;
}
function Xt(e) {
  e ||= Zt;
  function t(t, n) {
    return t && n ? e(t.__data__, n.__data__) : !t - !n;
  }
  for (var n = this._groups, r = n.length, i = Array(r), a = 0; a < r; ++a) {
    for (var o = n[a], s = o.length, c = (i[a] = Array(s)), l, u = 0; u < s; ++u) (l = o[u]) && (c[u] = l);
    c.sort(t);
  }
  return new lr(i, this._parents).order();
}
function Zt(e, t) {
  return e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function Qt() {
  var e = arguments[0];
  return (arguments[0] = this), e.apply(null, arguments), this;
}
function $t() {
  return Array.from(this);
}
function en() {
  for (var e = this._groups, t = 0, n = e.length; t < n; ++t)
    for (var r = e[t], i = 0, a = r.length; i < a; ++i) {
      var o = r[i];
      if (o) return o;
    }
  return null;
}
function tn() {
  let e = 0;
  for (const t of this) ++e;
  return e;
}
function nn() {
  return !this.node();
}
function rn(e) {
  for (var t = this._groups, n = 0, r = t.length; n < r; ++n)
    for (var i = t[n], a = 0, o = i.length, s; a < o; ++a) (s = i[a]) && e.call(s, s.__data__, a, i);
  return this;
}
function an(e) {
  return function () {
    this.removeAttribute(e);
  };
}
function on(e) {
  return function () {
    this.removeAttributeNS(e.space, e.local);
  };
}
function sn(e, t) {
  return function () {
    this.setAttribute(e, t);
  };
}
function cn(e, t) {
  return function () {
    this.setAttributeNS(e.space, e.local, t);
  };
}
function ln(e, t) {
  return function () {
    var n = t.apply(this, arguments);
    n == null ? this.removeAttribute(e) : this.setAttribute(e, n);
  };
}
function un(e, t) {
  return function () {
    var n = t.apply(this, arguments);
    n == null ? this.removeAttributeNS(e.space, e.local) : this.setAttributeNS(e.space, e.local, n);
  };
}
function dn(e, t) {
  var n = mt(e);
  if (arguments.length < 2) {
    var r = this.node();
    return n.local ? r.getAttributeNS(n.space, n.local) : r.getAttribute(n);
  }
  return this.each(
    (t == null ? (n.local ? on : an) : typeof t == `function` ? (n.local ? un : ln) : n.local ? cn : sn)(
      n,
      t,
    ),
  );
}
function fn(e) {
  return (e.ownerDocument && e.ownerDocument.defaultView) || (e.document && e) || e.defaultView;
}
function pn(e) {
  return function () {
    this.style.removeProperty(e);
  };
}
function mn(e, t, n) {
  return function () {
    this.style.setProperty(e, t, n);
  };
}
function hn(e, t, n) {
  return function () {
    var r = t.apply(this, arguments);
    r == null ? this.style.removeProperty(e) : this.style.setProperty(e, r, n);
  };
}
function gn(e, t, n) {
  return arguments.length > 1
    ? this.each((t == null ? pn : typeof t == `function` ? hn : mn)(e, t, n ?? ``))
    : _n(this.node(), e);
}
function _n(e, t) {
  return e.style.getPropertyValue(t) || fn(e).getComputedStyle(e, null).getPropertyValue(t);
}
function vn(e) {
  return function () {
    delete this[e];
  };
}
function yn(e, t) {
  return function () {
    this[e] = t;
  };
}
function bn(e, t) {
  return function () {
    var n = t.apply(this, arguments);
    n == null ? delete this[e] : (this[e] = n);
  };
}
function xn(e, t) {
  return arguments.length > 1
    ? this.each((t == null ? vn : typeof t == `function` ? bn : yn)(e, t))
    : this.node()[e];
}
function Sn(e) {
  return e.trim().split(/^|\s+/);
}
function Cn(e) {
  return e.classList || new wn(e);
}
function wn(e) {
  (this._node = e), (this._names = Sn(e.getAttribute(`class`) || ``));
}
wn.prototype = {
  add: function (e) {
    this._names.indexOf(e) < 0 &&
      (this._names.push(e), this._node.setAttribute(`class`, this._names.join(` `)));
  },
  remove: function (e) {
    var t = this._names.indexOf(e);
    t >= 0 && (this._names.splice(t, 1), this._node.setAttribute(`class`, this._names.join(` `)));
  },
  contains: function (e) {
    return this._names.indexOf(e) >= 0;
  },
};
function Tn(e, t) {
  for (var n = Cn(e), r = -1, i = t.length; ++r < i; ) n.add(t[r]);
}
function En(e, t) {
  for (var n = Cn(e), r = -1, i = t.length; ++r < i; ) n.remove(t[r]);
}
function Dn(e) {
  return function () {
    Tn(this, e);
  };
}
function On(e) {
  return function () {
    En(this, e);
  };
}
function kn(e, t) {
  return function () {
    (t.apply(this, arguments) ? Tn : En)(this, e);
  };
}
function An(e, t) {
  var n = Sn(e + ``);
  if (arguments.length < 2) {
    for (var r = Cn(this.node()), i = -1, a = n.length; ++i < a; ) if (!r.contains(n[i])) return !1;
    return !0;
  }
  return this.each((typeof t == `function` ? kn : t ? Dn : On)(n, t));
}
function jn() {
  this.textContent = ``;
}
function Mn(e) {
  return function () {
    this.textContent = e;
  };
}
function Nn(e) {
  return function () {
    var t = e.apply(this, arguments);
    this.textContent = t ?? ``;
  };
}
function Pn(e) {
  return arguments.length
    ? this.each(e == null ? jn : (typeof e == `function` ? Nn : Mn)(e))
    : this.node().textContent;
}
function Fn() {
  this.innerHTML = ``;
}
function In(e) {
  return function () {
    this.innerHTML = e;
  };
}
function Ln(e) {
  return function () {
    var t = e.apply(this, arguments);
    this.innerHTML = t ?? ``;
  };
}
function Rn(e) {
  return arguments.length
    ? this.each(e == null ? Fn : (typeof e == `function` ? Ln : In)(e))
    : this.node().innerHTML;
}
function zn() {
  this.nextSibling && this.parentNode.appendChild(this);
}
function Bn() {
  return this.each(zn);
}
function Vn() {
  this.previousSibling && this.parentNode.insertBefore(this, this.parentNode.firstChild);
}
function Hn() {
  return this.each(Vn);
}
function Un(e) {
  var t = typeof e == `function` ? e : _t(e);
  return this.select(function () {
    return this.appendChild(t.apply(this, arguments));
  });
}
function Wn() {
  return null;
}
function Gn(e, t) {
  var n = typeof e == `function` ? e : _t(e),
    r = t == null ? Wn : typeof t == `function` ? t : yt(t);
  return this.select(function () {
    return this.insertBefore(n.apply(this, arguments), r.apply(this, arguments) || null);
  });
}
function Kn() {
  var e = this.parentNode;
  e && e.removeChild(this);
}
function qn() {
  return this.each(Kn);
}
function Jn() {
  var e = this.cloneNode(!1),
    t = this.parentNode;
  return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Yn() {
  var e = this.cloneNode(!0),
    t = this.parentNode;
  return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Xn(e) {
  return this.select(e ? Yn : Jn);
}
function Zn(e) {
  return arguments.length ? this.property(`__data__`, e) : this.node().__data__;
}
function Qn(e) {
  return function (t) {
    e.call(this, t, this.__data__);
  };
}
function $n(e) {
  return e
    .trim()
    .split(/^|\s+/)
    .map((e) => {
      var t = ``,
        n = e.indexOf(`.`);
      return n >= 0 && ((t = e.slice(n + 1)), (e = e.slice(0, n))), { type: e, name: t };
    });
}
function er(e) {
  return function () {
    var t = this.__on;
    if (t) {
      for (var n = 0, r = -1, i = t.length, a; n < i; ++n)
        (a = t[n]),
          (!e.type || a.type === e.type) && a.name === e.name
            ? this.removeEventListener(a.type, a.listener, a.options)
            : (t[++r] = a);
      ++r ? (t.length = r) : delete this.__on;
    }
  };
}
function tr(e, t, n) {
  return function () {
    var r = this.__on,
      i,
      a = Qn(t);
    if (r) {
      for (var o = 0, s = r.length; o < s; ++o)
        if ((i = r[o]).type === e.type && i.name === e.name) {
          this.removeEventListener(i.type, i.listener, i.options),
            this.addEventListener(i.type, (i.listener = a), (i.options = n)),
            (i.value = t);
          return;
        }
    }
    this.addEventListener(e.type, a, n),
      (i = { type: e.type, name: e.name, value: t, listener: a, options: n }),
      r ? r.push(i) : (this.__on = [i]);
  };
}
function nr(e, t, n) {
  var r = $n(e + ``),
    i,
    a = r.length,
    o;
  if (arguments.length < 2) {
    var s = this.node().__on;
    if (s) {
      for (var c = 0, l = s.length, u; c < l; ++c)
        for (i = 0, u = s[c]; i < a; ++i) if ((o = r[i]).type === u.type && o.name === u.name) return u.value;
    }
  } else {
    for (s = t ? tr : er, i = 0; i < a; ++i) this.each(s(r[i], t, n));
    return this;
  }
}
function rr(e, t, n) {
  var r = fn(e),
    i = r.CustomEvent;
  typeof i == `function`
    ? (i = new i(t, n))
    : ((i = r.document.createEvent(`Event`)),
      n ? (i.initEvent(t, n.bubbles, n.cancelable), (i.detail = n.detail)) : i.initEvent(t, !1, !1)),
    e.dispatchEvent(i);
}
function ir(e, t) {
  return function () {
    return rr(this, e, t);
  };
}
function ar(e, t) {
  return function () {
    return rr(this, e, t.apply(this, arguments));
  };
}
function or(e, t) {
  return this.each((typeof t == `function` ? ar : ir)(e, t));
}
function* sr() {
  for (var e = this._groups, t = 0, n = e.length; t < n; ++t)
    for (var r = e[t], i = 0, a = r.length, o; i < a; ++i) (o = r[i]) && (yield o);
}
var cr = [null];
function lr(e, t) {
  (this._groups = e), (this._parents = t);
}
function ur() {
  return new lr([[document.documentElement]], cr);
}
function dr() {
  return this;
}
lr.prototype = ur.prototype = {
  constructor: lr,
  select: bt,
  selectAll: Tt,
  selectChild: jt,
  selectChildren: Ft,
  filter: It,
  data: Wt,
  enter: Rt,
  exit: Kt,
  join: qt,
  merge: Jt,
  selection: dr,
  order: Yt,
  sort: Xt,
  call: Qt,
  nodes: $t,
  node: en,
  size: tn,
  empty: nn,
  each: rn,
  attr: dn,
  style: gn,
  property: xn,
  classed: An,
  text: Pn,
  html: Rn,
  raise: Bn,
  lower: Hn,
  append: Un,
  insert: Gn,
  remove: qn,
  clone: Xn,
  datum: Zn,
  on: nr,
  dispatch: or,
  [Symbol.iterator]: sr,
};
function fr(e) {
  return typeof e == `string`
    ? new lr([[document.querySelector(e)]], [document.documentElement])
    : new lr([[e]], cr);
}
var pr = 0;
function mr() {
  return new hr();
}
function hr() {
  this._ = `@` + (++pr).toString(36);
}
hr.prototype = mr.prototype = {
  constructor: hr,
  get: function (e) {
    for (var t = this._; !(t in e); ) if (!(e = e.parentNode)) return;
    return e[t];
  },
  set: function (e, t) {
    return (e[this._] = t);
  },
  remove: function (e) {
    return this._ in e && delete e[this._];
  },
  toString: function () {
    return this._;
  },
};
function gr(e) {
  let t;
  for (; (t = e.sourceEvent); ) e = t;
  return e;
}
function _r(e, t) {
  if (((e = gr(e)), t === void 0 && (t = e.currentTarget), t)) {
    var n = t.ownerSVGElement || t;
    if (n.createSVGPoint) {
      var r = n.createSVGPoint();
      return (
        (r.x = e.clientX), (r.y = e.clientY), (r = r.matrixTransform(t.getScreenCTM().inverse())), [r.x, r.y]
      );
    }
    if (t.getBoundingClientRect) {
      var i = t.getBoundingClientRect();
      return [e.clientX - i.left - t.clientLeft, e.clientY - i.top - t.clientTop];
    }
  }
  return [e.pageX, e.pageY];
}
function vr(e, t, n) {
  (e.prototype = t.prototype = n), (n.constructor = e);
}
function yr(e, t) {
  var n = Object.create(e.prototype);
  for (var r in t) n[r] = t[r];
  return n;
}
function br() {}
var xr = 0.7,
  Sr = 1 / xr,
  Cr = `\\s*([+-]?\\d+)\\s*`,
  wr = `\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*`,
  Tr = `\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*`,
  Er = /^#([0-9a-f]{3,8})$/,
  Dr = RegExp(`^rgb\\(${Cr},${Cr},${Cr}\\)$`),
  Or = RegExp(`^rgb\\(${Tr},${Tr},${Tr}\\)$`),
  kr = RegExp(`^rgba\\(${Cr},${Cr},${Cr},${wr}\\)$`),
  Ar = RegExp(`^rgba\\(${Tr},${Tr},${Tr},${wr}\\)$`),
  jr = RegExp(`^hsl\\(${wr},${Tr},${Tr}\\)$`),
  Mr = RegExp(`^hsla\\(${wr},${Tr},${Tr},${wr}\\)$`),
  Nr = {
    aliceblue: 15792383,
    antiquewhite: 16444375,
    aqua: 65535,
    aquamarine: 8388564,
    azure: 15794175,
    beige: 16119260,
    bisque: 16770244,
    black: 0,
    blanchedalmond: 16772045,
    blue: 255,
    blueviolet: 9055202,
    brown: 10824234,
    burlywood: 14596231,
    cadetblue: 6266528,
    chartreuse: 8388352,
    chocolate: 13789470,
    coral: 16744272,
    cornflowerblue: 6591981,
    cornsilk: 16775388,
    crimson: 14423100,
    cyan: 65535,
    darkblue: 139,
    darkcyan: 35723,
    darkgoldenrod: 12092939,
    darkgray: 11119017,
    darkgreen: 25600,
    darkgrey: 11119017,
    darkkhaki: 12433259,
    darkmagenta: 9109643,
    darkolivegreen: 5597999,
    darkorange: 16747520,
    darkorchid: 10040012,
    darkred: 9109504,
    darksalmon: 15308410,
    darkseagreen: 9419919,
    darkslateblue: 4734347,
    darkslategray: 3100495,
    darkslategrey: 3100495,
    darkturquoise: 52945,
    darkviolet: 9699539,
    deeppink: 16716947,
    deepskyblue: 49151,
    dimgray: 6908265,
    dimgrey: 6908265,
    dodgerblue: 2003199,
    firebrick: 11674146,
    floralwhite: 16775920,
    forestgreen: 2263842,
    fuchsia: 16711935,
    gainsboro: 14474460,
    ghostwhite: 16316671,
    gold: 16766720,
    goldenrod: 14329120,
    gray: 8421504,
    green: 32768,
    greenyellow: 11403055,
    grey: 8421504,
    honeydew: 15794160,
    hotpink: 16738740,
    indianred: 13458524,
    indigo: 4915330,
    ivory: 16777200,
    khaki: 15787660,
    lavender: 15132410,
    lavenderblush: 16773365,
    lawngreen: 8190976,
    lemonchiffon: 16775885,
    lightblue: 11393254,
    lightcoral: 15761536,
    lightcyan: 14745599,
    lightgoldenrodyellow: 16448210,
    lightgray: 13882323,
    lightgreen: 9498256,
    lightgrey: 13882323,
    lightpink: 16758465,
    lightsalmon: 16752762,
    lightseagreen: 2142890,
    lightskyblue: 8900346,
    lightslategray: 7833753,
    lightslategrey: 7833753,
    lightsteelblue: 11584734,
    lightyellow: 16777184,
    lime: 65280,
    limegreen: 3329330,
    linen: 16445670,
    magenta: 16711935,
    maroon: 8388608,
    mediumaquamarine: 6737322,
    mediumblue: 205,
    mediumorchid: 12211667,
    mediumpurple: 9662683,
    mediumseagreen: 3978097,
    mediumslateblue: 8087790,
    mediumspringgreen: 64154,
    mediumturquoise: 4772300,
    mediumvioletred: 13047173,
    midnightblue: 1644912,
    mintcream: 16121850,
    mistyrose: 16770273,
    moccasin: 16770229,
    navajowhite: 16768685,
    navy: 128,
    oldlace: 16643558,
    olive: 8421376,
    olivedrab: 7048739,
    orange: 16753920,
    orangered: 16729344,
    orchid: 14315734,
    palegoldenrod: 15657130,
    palegreen: 10025880,
    paleturquoise: 11529966,
    palevioletred: 14381203,
    papayawhip: 16773077,
    peachpuff: 16767673,
    peru: 13468991,
    pink: 16761035,
    plum: 14524637,
    powderblue: 11591910,
    purple: 8388736,
    rebeccapurple: 6697881,
    red: 16711680,
    rosybrown: 12357519,
    royalblue: 4286945,
    saddlebrown: 9127187,
    salmon: 16416882,
    sandybrown: 16032864,
    seagreen: 3050327,
    seashell: 16774638,
    sienna: 10506797,
    silver: 12632256,
    skyblue: 8900331,
    slateblue: 6970061,
    slategray: 7372944,
    slategrey: 7372944,
    snow: 16775930,
    springgreen: 65407,
    steelblue: 4620980,
    tan: 13808780,
    teal: 32896,
    thistle: 14204888,
    tomato: 16737095,
    turquoise: 4251856,
    violet: 15631086,
    wheat: 16113331,
    white: 16777215,
    whitesmoke: 16119285,
    yellow: 16776960,
    yellowgreen: 10145074,
  };
vr(br, Rr, {
  copy(e) {
    return Object.assign(new this.constructor(), this, e);
  },
  displayable() {
    return this.rgb().displayable();
  },
  hex: Pr,
  formatHex: Pr,
  formatHex8: Fr,
  formatHsl: Ir,
  formatRgb: Lr,
  toString: Lr,
});
function Pr() {
  return this.rgb().formatHex();
}
function Fr() {
  return this.rgb().formatHex8();
}
function Ir() {
  return Zr(this).formatHsl();
}
function Lr() {
  return this.rgb().formatRgb();
}
function Rr(e) {
  var t, n;
  return (
    (e = (e + ``).trim().toLowerCase()),
    (t = Er.exec(e))
      ? ((n = t[1].length),
        (t = parseInt(t[1], 16)),
        n === 6
          ? zr(t)
          : n === 3
            ? new Ur(
                ((t >> 8) & 15) | ((t >> 4) & 240),
                ((t >> 4) & 15) | (t & 240),
                ((t & 15) << 4) | (t & 15),
                1,
              )
            : n === 8
              ? Br((t >> 24) & 255, (t >> 16) & 255, (t >> 8) & 255, (t & 255) / 255)
              : n === 4
                ? Br(
                    ((t >> 12) & 15) | ((t >> 8) & 240),
                    ((t >> 8) & 15) | ((t >> 4) & 240),
                    ((t >> 4) & 15) | (t & 240),
                    (((t & 15) << 4) | (t & 15)) / 255,
                  )
                : null)
      : (t = Dr.exec(e))
        ? new Ur(t[1], t[2], t[3], 1)
        : (t = Or.exec(e))
          ? new Ur((t[1] * 255) / 100, (t[2] * 255) / 100, (t[3] * 255) / 100, 1)
          : (t = kr.exec(e))
            ? Br(t[1], t[2], t[3], t[4])
            : (t = Ar.exec(e))
              ? Br((t[1] * 255) / 100, (t[2] * 255) / 100, (t[3] * 255) / 100, t[4])
              : (t = jr.exec(e))
                ? Xr(t[1], t[2] / 100, t[3] / 100, 1)
                : (t = Mr.exec(e))
                  ? Xr(t[1], t[2] / 100, t[3] / 100, t[4])
                  : Object.hasOwn(Nr, e)
                    ? zr(Nr[e])
                    : e === `transparent`
                      ? new Ur(NaN, NaN, NaN, 0)
                      : null
  );
}
function zr(e) {
  return new Ur((e >> 16) & 255, (e >> 8) & 255, e & 255, 1);
}
function Br(e, t, n, r) {
  return r <= 0 && (e = t = n = NaN), new Ur(e, t, n, r);
}
function Vr(e) {
  return e instanceof br || (e = Rr(e)), e ? ((e = e.rgb()), new Ur(e.r, e.g, e.b, e.opacity)) : new Ur();
}
function Hr(e, t, n, r) {
  return arguments.length === 1 ? Vr(e) : new Ur(e, t, n, r ?? 1);
}
function Ur(e, t, n, r) {
  (this.r = +e), (this.g = +t), (this.b = +n), (this.opacity = +r);
}
vr(
  Ur,
  Hr,
  yr(br, {
    brighter(e) {
      return (e = e == null ? Sr : Sr ** +e), new Ur(this.r * e, this.g * e, this.b * e, this.opacity);
    },
    darker(e) {
      return (e = e == null ? xr : xr ** +e), new Ur(this.r * e, this.g * e, this.b * e, this.opacity);
    },
    rgb() {
      return this;
    },
    clamp() {
      return new Ur(Jr(this.r), Jr(this.g), Jr(this.b), qr(this.opacity));
    },
    displayable() {
      return (
        -0.5 <= this.r &&
        this.r < 255.5 &&
        -0.5 <= this.g &&
        this.g < 255.5 &&
        -0.5 <= this.b &&
        this.b < 255.5 &&
        0 <= this.opacity &&
        this.opacity <= 1
      );
    },
    hex: Wr,
    formatHex: Wr,
    formatHex8: Gr,
    formatRgb: Kr,
    toString: Kr,
  }),
);
function Wr() {
  return `#${Yr(this.r)}${Yr(this.g)}${Yr(this.b)}`;
}
function Gr() {
  return `#${Yr(this.r)}${Yr(this.g)}${Yr(this.b)}${Yr((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function Kr() {
  const e = qr(this.opacity);
  return `${e === 1 ? `rgb(` : `rgba(`}${Jr(this.r)}, ${Jr(this.g)}, ${Jr(this.b)}${e === 1 ? `)` : `, ${e})`}`;
}
function qr(e) {
  return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function Jr(e) {
  return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function Yr(e) {
  return (e = Jr(e)), (e < 16 ? `0` : ``) + e.toString(16);
}
function Xr(e, t, n, r) {
  return (
    r <= 0 ? (e = t = n = NaN) : n <= 0 || n >= 1 ? (e = t = NaN) : t <= 0 && (e = NaN), new $r(e, t, n, r)
  );
}
function Zr(e) {
  if (e instanceof $r) return new $r(e.h, e.s, e.l, e.opacity);
  if ((e instanceof br || (e = Rr(e)), !e)) return new $r();
  if (e instanceof $r) return e;
  e = e.rgb();
  var t = e.r / 255,
    n = e.g / 255,
    r = e.b / 255,
    i = Math.min(t, n, r),
    a = Math.max(t, n, r),
    o = NaN,
    s = a - i,
    c = (a + i) / 2;
  return (
    s
      ? ((o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4),
        (s /= c < 0.5 ? a + i : 2 - a - i),
        (o *= 60))
      : (s = c > 0 && c < 1 ? 0 : o),
    new $r(o, s, c, e.opacity)
  );
}
function Qr(e, t, n, r) {
  return arguments.length === 1 ? Zr(e) : new $r(e, t, n, r ?? 1);
}
function $r(e, t, n, r) {
  (this.h = +e), (this.s = +t), (this.l = +n), (this.opacity = +r);
}
vr(
  $r,
  Qr,
  yr(br, {
    brighter(e) {
      return (e = e == null ? Sr : Sr ** +e), new $r(this.h, this.s, this.l * e, this.opacity);
    },
    darker(e) {
      return (e = e == null ? xr : xr ** +e), new $r(this.h, this.s, this.l * e, this.opacity);
    },
    rgb() {
      var e = (this.h % 360) + (this.h < 0) * 360,
        t = isNaN(e) || isNaN(this.s) ? 0 : this.s,
        n = this.l,
        r = n + (n < 0.5 ? n : 1 - n) * t,
        i = 2 * n - r;
      return new Ur(
        ni(e >= 240 ? e - 240 : e + 120, i, r),
        ni(e, i, r),
        ni(e < 120 ? e + 240 : e - 120, i, r),
        this.opacity,
      );
    },
    clamp() {
      return new $r(ei(this.h), ti(this.s), ti(this.l), qr(this.opacity));
    },
    displayable() {
      return (
        ((0 <= this.s && this.s <= 1) || isNaN(this.s)) &&
        0 <= this.l &&
        this.l <= 1 &&
        0 <= this.opacity &&
        this.opacity <= 1
      );
    },
    formatHsl() {
      const e = qr(this.opacity);
      return `${e === 1 ? `hsl(` : `hsla(`}${ei(this.h)}, ${ti(this.s) * 100}%, ${ti(this.l) * 100}%${e === 1 ? `)` : `, ${e})`}`;
    },
  }),
);
function ei(e) {
  return (e = (e || 0) % 360), e < 0 ? e + 360 : e;
}
function ti(e) {
  return Math.max(0, Math.min(1, e || 0));
}
function ni(e, t, n) {
  return (e < 60 ? t + ((n - t) * e) / 60 : e < 180 ? n : e < 240 ? t + ((n - t) * (240 - e)) / 60 : t) * 255;
}
var ri = Math.PI / 180,
  ii = 180 / Math.PI,
  ai = 18,
  oi = 0.96422,
  si = 1,
  ci = 0.82521,
  li = 4 / 29,
  ui = 6 / 29,
  di = 3 * ui * ui,
  fi = ui * ui * ui;
function pi(e) {
  if (e instanceof hi) return new hi(e.l, e.a, e.b, e.opacity);
  if (e instanceof Si) return Ci(e);
  e instanceof Ur || (e = Vr(e));
  var t = yi(e.r),
    n = yi(e.g),
    r = yi(e.b),
    i = gi((0.2225045 * t + 0.7168786 * n + 0.0606169 * r) / si),
    a,
    o;
  return (
    t === n && n === r
      ? (a = o = i)
      : ((a = gi((0.4360747 * t + 0.3850649 * n + 0.1430804 * r) / oi)),
        (o = gi((0.0139322 * t + 0.0971045 * n + 0.7141733 * r) / ci))),
    new hi(116 * i - 16, 500 * (a - i), 200 * (i - o), e.opacity)
  );
}
function mi(e, t, n, r) {
  return arguments.length === 1 ? pi(e) : new hi(e, t, n, r ?? 1);
}
function hi(e, t, n, r) {
  (this.l = +e), (this.a = +t), (this.b = +n), (this.opacity = +r);
}
vr(
  hi,
  mi,
  yr(br, {
    brighter(e) {
      return new hi(this.l + ai * (e ?? 1), this.a, this.b, this.opacity);
    },
    darker(e) {
      return new hi(this.l - ai * (e ?? 1), this.a, this.b, this.opacity);
    },
    rgb() {
      var e = (this.l + 16) / 116,
        t = isNaN(this.a) ? e : e + this.a / 500,
        n = isNaN(this.b) ? e : e - this.b / 200;
      return (
        (t = oi * _i(t)),
        (e = si * _i(e)),
        (n = ci * _i(n)),
        new Ur(
          vi(3.1338561 * t - 1.6168667 * e - 0.4906146 * n),
          vi(-0.9787684 * t + 1.9161415 * e + 0.033454 * n),
          vi(0.0719453 * t - 0.2289914 * e + 1.4052427 * n),
          this.opacity,
        )
      );
    },
  }),
);
function gi(e) {
  return e > fi ? e ** (1 / 3) : e / di + li;
}
function _i(e) {
  return e > ui ? e * e * e : di * (e - li);
}
function vi(e) {
  return 255 * (e <= 0.0031308 ? 12.92 * e : 1.055 * e ** (1 / 2.4) - 0.055);
}
function yi(e) {
  return (e /= 255) <= 0.04045 ? e / 12.92 : ((e + 0.055) / 1.055) ** 2.4;
}
function bi(e) {
  if (e instanceof Si) return new Si(e.h, e.c, e.l, e.opacity);
  if ((e instanceof hi || (e = pi(e)), e.a === 0 && e.b === 0))
    return new Si(NaN, 0 < e.l && e.l < 100 ? 0 : NaN, e.l, e.opacity);
  var t = Math.atan2(e.b, e.a) * ii;
  return new Si(t < 0 ? t + 360 : t, Math.sqrt(e.a * e.a + e.b * e.b), e.l, e.opacity);
}
function xi(e, t, n, r) {
  return arguments.length === 1 ? bi(e) : new Si(e, t, n, r ?? 1);
}
function Si(e, t, n, r) {
  (this.h = +e), (this.c = +t), (this.l = +n), (this.opacity = +r);
}
function Ci(e) {
  if (isNaN(e.h)) return new hi(e.l, 0, 0, e.opacity);
  var t = e.h * ri;
  return new hi(e.l, Math.cos(t) * e.c, Math.sin(t) * e.c, e.opacity);
}
vr(
  Si,
  xi,
  yr(br, {
    brighter(e) {
      return new Si(this.h, this.c, this.l + ai * (e ?? 1), this.opacity);
    },
    darker(e) {
      return new Si(this.h, this.c, this.l - ai * (e ?? 1), this.opacity);
    },
    rgb() {
      return Ci(this).rgb();
    },
  }),
);
var wi = -0.14861,
  Ti = 1.78277,
  Ei = -0.29227,
  Di = -0.90649,
  Oi = 1.97294,
  ki = Oi * Di,
  Ai = Oi * Ti,
  ji = Ti * Ei - Di * wi;
function Mi(e) {
  if (e instanceof Pi) return new Pi(e.h, e.s, e.l, e.opacity);
  e instanceof Ur || (e = Vr(e));
  var t = e.r / 255,
    n = e.g / 255,
    r = e.b / 255,
    i = (ji * r + ki * t - Ai * n) / (ji + ki - Ai),
    a = r - i,
    o = (Oi * (n - i) - Ei * a) / Di,
    s = Math.sqrt(o * o + a * a) / (Oi * i * (1 - i)),
    c = s ? Math.atan2(o, a) * ii - 120 : NaN;
  return new Pi(c < 0 ? c + 360 : c, s, i, e.opacity);
}
function Ni(e, t, n, r) {
  return arguments.length === 1 ? Mi(e) : new Pi(e, t, n, r ?? 1);
}
function Pi(e, t, n, r) {
  (this.h = +e), (this.s = +t), (this.l = +n), (this.opacity = +r);
}
vr(
  Pi,
  Ni,
  yr(br, {
    brighter(e) {
      return (e = e == null ? Sr : Sr ** +e), new Pi(this.h, this.s, this.l * e, this.opacity);
    },
    darker(e) {
      return (e = e == null ? xr : xr ** +e), new Pi(this.h, this.s, this.l * e, this.opacity);
    },
    rgb() {
      var e = isNaN(this.h) ? 0 : (this.h + 120) * ri,
        t = +this.l,
        n = isNaN(this.s) ? 0 : this.s * t * (1 - t),
        r = Math.cos(e),
        i = Math.sin(e);
      return new Ur(
        255 * (t + n * (wi * r + Ti * i)),
        255 * (t + n * (Ei * r + Di * i)),
        255 * (t + Oi * r * n),
        this.opacity,
      );
    },
  }),
);
function Fi(e, t, n, r, i) {
  var a = e * e,
    o = a * e;
  return (
    ((1 - 3 * e + 3 * a - o) * t + (4 - 6 * a + 3 * o) * n + (1 + 3 * e + 3 * a - 3 * o) * r + o * i) / 6
  );
}
function Ii(e) {
  var t = e.length - 1;
  return (n) => {
    var r = n <= 0 ? (n = 0) : n >= 1 ? ((n = 1), t - 1) : Math.floor(n * t),
      i = e[r],
      a = e[r + 1],
      o = r > 0 ? e[r - 1] : 2 * i - a,
      s = r < t - 1 ? e[r + 2] : 2 * a - i;
    return Fi((n - r / t) * t, o, i, a, s);
  };
}
var Li = (e) => () => e;
function Ri(e, t) {
  return (n) => e + n * t;
}
function zi(e, t, n) {
  return (e **= +n), (t = t ** +n - e), (n = 1 / n), (r) => (e + r * t) ** +n;
}
function Bi(e, t) {
  var n = t - e;
  return n ? Ri(e, n > 180 || n < -180 ? n - 360 * Math.round(n / 360) : n) : Li(isNaN(e) ? t : e);
}
function Vi(e) {
  return (e = +e) == 1 ? Hi : (t, n) => (n - t ? zi(t, n, e) : Li(isNaN(t) ? n : t));
}
function Hi(e, t) {
  var n = t - e;
  return n ? Ri(e, n) : Li(isNaN(e) ? t : e);
}
var Ui = (function e(t) {
  var n = Vi(t);
  function r(e, t) {
    var r = n((e = Hr(e)).r, (t = Hr(t)).r),
      i = n(e.g, t.g),
      a = n(e.b, t.b),
      o = Hi(e.opacity, t.opacity);
    return (t) => ((e.r = r(t)), (e.g = i(t)), (e.b = a(t)), (e.opacity = o(t)), e + ``);
  }
  return (r.gamma = e), r;
})(1);
function Wi(e) {
  return (t) => {
    for (var n = t.length, r = Array(n), i = Array(n), a = Array(n), o = 0, s; o < n; ++o)
      (s = Hr(t[o])), (r[o] = s.r || 0), (i[o] = s.g || 0), (a[o] = s.b || 0);
    return (
      (r = e(r)),
      (i = e(i)),
      (a = e(a)),
      (s.opacity = 1),
      (e) => ((s.r = r(e)), (s.g = i(e)), (s.b = a(e)), s + ``)
    );
  };
}
var Gi = Wi(Ii);
function Ki(e, t) {
  t ||= [];
  var n = e ? Math.min(t.length, e.length) : 0,
    r = t.slice(),
    i;
  return (a) => {
    for (i = 0; i < n; ++i) r[i] = e[i] * (1 - a) + t[i] * a;
    return r;
  };
}
function qi(e) {
  return ArrayBuffer.isView(e) && !(e instanceof DataView);
}
function Ji(e, t) {
  for (
    var n = t ? t.length : 0, r = e ? Math.min(n, e.length) : 0, i = Array(r), a = Array(n), o = 0;
    o < r;
    ++o
  )
    i[o] = ra(e[o], t[o]);
  for (; o < n; ++o) a[o] = t[o];
  return (e) => {
    for (o = 0; o < r; ++o) a[o] = i[o](e);
    return a;
  };
}
function Yi(e, t) {
  var n = new Date();
  return (e = +e), (t = +t), (r) => (n.setTime(e * (1 - r) + t * r), n);
}
function Xi(e, t) {
  return (e = +e), (t = +t), (n) => e * (1 - n) + t * n;
}
function Zi(e, t) {
  var n = {},
    r = {},
    i;
  for (i in ((typeof e == `object` && e) || (e = {}), (typeof t == `object` && t) || (t = {}), t))
    i in e ? (n[i] = ra(e[i], t[i])) : (r[i] = t[i]);
  return (e) => {
    for (i in n) r[i] = n[i](e);
    return r;
  };
}
var Qi = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,
  $i = new RegExp(Qi.source, `g`);
function ea(e) {
  return () => e;
}
function ta(e) {
  return (t) => e(t) + ``;
}
function na(e, t) {
  var n = (Qi.lastIndex = $i.lastIndex = 0),
    r,
    i,
    a,
    o = -1,
    s = [],
    c = [];
  for (e += ``, t += ``; (r = Qi.exec(e)) && (i = $i.exec(t)); )
    (a = i.index) > n && ((a = t.slice(n, a)), s[o] ? (s[o] += a) : (s[++o] = a)),
      (r = r[0]) === (i = i[0])
        ? s[o]
          ? (s[o] += i)
          : (s[++o] = i)
        : ((s[++o] = null), c.push({ i: o, x: Xi(r, i) })),
      (n = $i.lastIndex);
  return (
    n < t.length && ((a = t.slice(n)), s[o] ? (s[o] += a) : (s[++o] = a)),
    s.length < 2
      ? c[0]
        ? ta(c[0].x)
        : ea(t)
      : ((t = c.length),
        (e) => {
          for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
          return s.join(``);
        })
  );
}
function ra(e, t) {
  var n = typeof t,
    r;
  return t == null || n === `boolean`
    ? Li(t)
    : (n === `number`
        ? Xi
        : n === `string`
          ? (r = Rr(t))
            ? ((t = r), Ui)
            : na
          : t instanceof Rr
            ? Ui
            : t instanceof Date
              ? Yi
              : qi(t)
                ? Ki
                : Array.isArray(t)
                  ? Ji
                  : (typeof t.valueOf != `function` && typeof t.toString != `function`) || isNaN(t)
                    ? Zi
                    : Xi)(e, t);
}
function ia(e, t) {
  return (e = +e), (t = +t), (n) => Math.round(e * (1 - n) + t * n);
}
var aa = 1e-12;
function oa(e) {
  return ((e = Math.exp(e)) + 1 / e) / 2;
}
function sa(e) {
  return ((e = Math.exp(e)) - 1 / e) / 2;
}
function ca(e) {
  return ((e = Math.exp(2 * e)) - 1) / (e + 1);
}
(function e(t, n, r) {
  function i(e, i) {
    var a = e[0],
      o = e[1],
      s = e[2],
      c = i[0],
      l = i[1],
      u = i[2],
      d = c - a,
      f = l - o,
      p = d * d + f * f,
      m,
      h;
    if (p < aa) (h = Math.log(u / s) / t), (m = (e) => [a + e * d, o + e * f, s * Math.exp(t * e * h)]);
    else {
      var g = Math.sqrt(p),
        _ = (u * u - s * s + r * p) / (2 * s * n * g),
        v = (u * u - s * s - r * p) / (2 * u * n * g),
        y = Math.log(Math.sqrt(_ * _ + 1) - _);
      (h = (Math.log(Math.sqrt(v * v + 1) - v) - y) / t),
        (m = (e) => {
          var r = e * h,
            i = oa(y),
            c = (s / (n * g)) * (i * ca(t * r + y) - sa(y));
          return [a + c * d, o + c * f, (s * i) / oa(t * r + y)];
        });
    }
    return (m.duration = (Math.abs(h) * 1e3 * t) / Math.SQRT2), m;
  }
  return (
    (i.rho = (t) => {
      var n = Math.max(0.001, +t),
        r = n * n;
      return e(n, r, r * r);
    }),
    i
  );
})(Math.SQRT2, 2, 4);
function la(e) {
  return (t, n) => {
    var r = e((t = Qr(t)).h, (n = Qr(n)).h),
      i = Hi(t.s, n.s),
      a = Hi(t.l, n.l),
      o = Hi(t.opacity, n.opacity);
    return (e) => ((t.h = r(e)), (t.s = i(e)), (t.l = a(e)), (t.opacity = o(e)), t + ``);
  };
}
var ua = la(Bi);
function da(e, t) {
  var n = Hi((e = mi(e)).l, (t = mi(t)).l),
    r = Hi(e.a, t.a),
    i = Hi(e.b, t.b),
    a = Hi(e.opacity, t.opacity);
  return (t) => ((e.l = n(t)), (e.a = r(t)), (e.b = i(t)), (e.opacity = a(t)), e + ``);
}
function fa(e) {
  return (t, n) => {
    var r = e((t = xi(t)).h, (n = xi(n)).h),
      i = Hi(t.c, n.c),
      a = Hi(t.l, n.l),
      o = Hi(t.opacity, n.opacity);
    return (e) => ((t.h = r(e)), (t.c = i(e)), (t.l = a(e)), (t.opacity = o(e)), t + ``);
  };
}
var pa = fa(Bi);
function ma(e) {
  return (function t(n) {
    n = +n;
    function r(t, r) {
      var i = e((t = Ni(t)).h, (r = Ni(r)).h),
        a = Hi(t.s, r.s),
        o = Hi(t.l, r.l),
        s = Hi(t.opacity, r.opacity);
      return (e) => ((t.h = i(e)), (t.s = a(e)), (t.l = o(e ** +n)), (t.opacity = s(e)), t + ``);
    }
    return (r.gamma = t), r;
  })(1);
}
ma(Bi);
var ha = ma(Hi);
function ga(e, t) {
  t === void 0 && ((t = e), (e = ra));
  for (var n = 0, r = t.length - 1, i = t[0], a = Array(r < 0 ? 0 : r); n < r; ) a[n] = e(i, (i = t[++n]));
  return (e) => {
    var t = Math.max(0, Math.min(r - 1, Math.floor((e *= r))));
    return a[t](e - t);
  };
}
function _a(e, t) {
  for (var n = Array(t), r = 0; r < t; ++r) n[r] = e(r / (t - 1));
  return n;
}
var va = Math.PI,
  ya = 2 * va,
  ba = 1e-6,
  xa = ya - ba;
function Sa(e) {
  this._ += e[0];
  for (let t = 1, n = e.length; t < n; ++t) this._ += arguments[t] + e[t];
}
function Ca(e) {
  const t = Math.floor(e);
  if (!(t >= 0)) throw Error(`invalid digits: ${e}`);
  if (t > 15) return Sa;
  const n = 10 ** t;
  return function (e) {
    this._ += e[0];
    for (let t = 1, r = e.length; t < r; ++t) this._ += Math.round(arguments[t] * n) / n + e[t];
  };
}
function wa(e, t, n, r) {
  return e === n && t === r;
}
function Ta(e) {
  const t = Math.floor(e);
  if (!(t <= 15)) return wa;
  const n = 10 ** t,
    r = (e) => Math.round(e * n);
  return (e, t, n, i) => r(e) === r(n) && r(t) === r(i);
}
var Ea = class {
  constructor(e) {
    (this._x0 = this._y0 = this._x1 = this._y1 = null),
      (this._ = ``),
      (this._append = e == null ? Sa : Ca(e)),
      (this._equal = e == null ? wa : Ta(e));
  }
  moveTo(e, t) {
    this._append`M${(this._x0 = this._x1 = +e)},${(this._y0 = this._y1 = +t)}`;
  }
  closePath() {
    this._x1 !== null && ((this._x1 = this._x0), (this._y1 = this._y0), this._append`Z`);
  }
  lineTo(e, t) {
    this._append`L${(this._x1 = +e)},${(this._y1 = +t)}`;
  }
  quadraticCurveTo(e, t, n, r) {
    this._append`Q${+e},${+t},${(this._x1 = +n)},${(this._y1 = +r)}`;
  }
  bezierCurveTo(e, t, n, r, i, a) {
    this._append`C${+e},${+t},${+n},${+r},${(this._x1 = +i)},${(this._y1 = +a)}`;
  }
  arcTo(e, t, n, r, i) {
    if (((e = +e), (t = +t), (n = +n), (r = +r), (i = +i), i < 0)) throw Error(`negative radius: ${i}`);
    const a = this._x1,
      o = this._y1,
      s = n - e,
      c = r - t,
      l = a - e,
      u = o - t,
      d = l * l + u * u;
    if (this._x1 === null) this._append`M${(this._x1 = e)},${(this._y1 = t)}`;
    else if (d > ba) {
      if (!(Math.abs(u * s - c * l) > ba) || !i) this._append`L${(this._x1 = e)},${(this._y1 = t)}`;
      else {
        const f = n - a,
          p = r - o,
          m = s * s + c * c,
          h = f * f + p * p,
          g = Math.sqrt(m),
          _ = Math.sqrt(d),
          v = i * Math.tan((va - Math.acos((m + d - h) / (2 * g * _))) / 2),
          y = v / _,
          b = v / g;
        Math.abs(y - 1) > ba && this._append`L${e + y * l},${t + y * u}`,
          this
            ._append`A${i},${i},0,0,${+(u * f > l * p)},${(this._x1 = e + b * s)},${(this._y1 = t + b * c)}`;
      }
    }
  }
  arc(e, t, n, r, i, a) {
    if (((e = +e), (t = +t), (n = +n), (a = !!a), n < 0)) throw Error(`negative radius: ${n}`);
    let o = n * Math.cos(r),
      s = n * Math.sin(r),
      c = e + o,
      l = t + s,
      u = 1 ^ a,
      d = a ? r - i : i - r;
    if (
      (this._x1 === null
        ? this._append`M${c},${l}`
        : (Math.abs(this._x1 - c) > ba || Math.abs(this._y1 - l) > ba) && this._append`L${c},${l}`,
      n)
    ) {
      if ((d < 0 && (d = (d % ya) + ya), d > xa))
        this
          ._append`A${n},${n},0,1,${u},${e - o},${t - s}A${n},${n},0,1,${u},${(this._x1 = c)},${(this._y1 = l)}`;
      else if (d > ba) {
        const a = e + n * Math.cos(i),
          o = t + n * Math.sin(i);
        if (d >= va && this._equal(c, l, a, o)) {
          d /= 2;
          const i = r + d;
          this._append`A${n},${n},0,${+(d >= va)},${u},${e + n * Math.cos(i)},${t + n * Math.sin(i)}`;
        }
        this._append`A${n},${n},0,${+(d >= va)},${u},${(this._x1 = a)},${(this._y1 = o)}`;
      }
    }
  }
  rect(e, t, n, r) {
    this._append`M${(this._x0 = this._x1 = +e)},${(this._y0 = this._y1 = +t)}h${(n = +n)}v${+r}h${-n}Z`;
  }
  toString() {
    return this._;
  }
};
Ea.prototype;
function Da(e = 3) {
  return new Ea(+e);
}
var Oa = Array.prototype.slice;
function ka(e, t) {
  return e - t;
}
function Aa(e) {
  for (var t = 0, n = e.length, r = e[n - 1][1] * e[0][0] - e[n - 1][0] * e[0][1]; ++t < n; )
    r += e[t - 1][1] * e[t][0] - e[t - 1][0] * e[t][1];
  return r;
}
var ja = (e) => () => e;
function Ma(e, t) {
  for (var n = -1, r = t.length, i; ++n < r; ) if ((i = Na(e, t[n]))) return i;
  return 0;
}
function Na(e, t) {
  for (var n = t[0], r = t[1], i = -1, a = 0, o = e.length, s = o - 1; a < o; s = a++) {
    var c = e[a],
      l = c[0],
      u = c[1],
      d = e[s],
      f = d[0],
      p = d[1];
    if (Pa(c, d, t)) return 0;
    u > r != p > r && n < ((f - l) * (r - u)) / (p - u) + l && (i = -i);
  }
  return i;
}
function Pa(e, t, n) {
  var r;
  return Fa(e, t, n) && Ia(e[(r = +(e[0] === t[0]))], n[r], t[r]);
}
function Fa(e, t, n) {
  return (t[0] - e[0]) * (n[1] - e[1]) === (n[0] - e[0]) * (t[1] - e[1]);
}
function Ia(e, t, n) {
  return (e <= t && t <= n) || (n <= t && t <= e);
}
function La() {}
var Ra = [
  [],
  [
    [
      [1, 1.5],
      [0.5, 1],
    ],
  ],
  [
    [
      [1.5, 1],
      [1, 1.5],
    ],
  ],
  [
    [
      [1.5, 1],
      [0.5, 1],
    ],
  ],
  [
    [
      [1, 0.5],
      [1.5, 1],
    ],
  ],
  [
    [
      [1, 1.5],
      [0.5, 1],
    ],
    [
      [1, 0.5],
      [1.5, 1],
    ],
  ],
  [
    [
      [1, 0.5],
      [1, 1.5],
    ],
  ],
  [
    [
      [1, 0.5],
      [0.5, 1],
    ],
  ],
  [
    [
      [0.5, 1],
      [1, 0.5],
    ],
  ],
  [
    [
      [1, 1.5],
      [1, 0.5],
    ],
  ],
  [
    [
      [0.5, 1],
      [1, 0.5],
    ],
    [
      [1.5, 1],
      [1, 1.5],
    ],
  ],
  [
    [
      [1.5, 1],
      [1, 0.5],
    ],
  ],
  [
    [
      [0.5, 1],
      [1.5, 1],
    ],
  ],
  [
    [
      [1, 1.5],
      [1.5, 1],
    ],
  ],
  [
    [
      [0.5, 1],
      [1, 1.5],
    ],
  ],
  [],
];
function za() {
  var e = 1,
    t = 1,
    n = Oe,
    r = c;
  function i(e) {
    var t = n(e);
    if (Array.isArray(t)) t = t.slice().sort(ka);
    else {
      const n = j(e, Ba);
      for (t = we(...De(n[0], n[1], t), t); t[t.length - 1] >= n[1]; ) t.pop();
      for (; t[1] < n[0]; ) t.shift();
    }
    return t.map((t) => a(e, t));
  }
  function a(e, t) {
    const n = t == null ? NaN : +t;
    if (isNaN(n)) throw Error(`invalid value: ${t}`);
    var i = [],
      a = [];
    return (
      o(e, n, (t) => {
        r(t, e, n), Aa(t) > 0 ? i.push([t]) : a.push(t);
      }),
      a.forEach((e) => {
        for (var t = 0, n = i.length, r; t < n; ++t)
          if (Ma((r = i[t])[0], e) !== -1) {
            r.push(e);
            return;
          }
      }),
      { type: `MultiPolygon`, value: t, coordinates: i }
    );
  }
  function o(n, r, i) {
    var a = [],
      o = [],
      c = (l = -1),
      l,
      u,
      d = Va(n[0], r),
      f,
      p;
    for (Ra[d << 1].forEach(m); ++c < e - 1; ) (u = d), (d = Va(n[c + 1], r)), Ra[u | (d << 1)].forEach(m);
    for (Ra[d | 0].forEach(m); ++l < t - 1; ) {
      for (
        c = -1, d = Va(n[l * e + e], r), f = Va(n[l * e], r), Ra[(d << 1) | (f << 2)].forEach(m);
        ++c < e - 1;
      )
        (u = d),
          (d = Va(n[l * e + e + c + 1], r)),
          (p = f),
          (f = Va(n[l * e + c + 1], r)),
          Ra[u | (d << 1) | (f << 2) | (p << 3)].forEach(m);
      Ra[d | (f << 3)].forEach(m);
    }
    for (c = -1, f = n[l * e] >= r, Ra[f << 2].forEach(m); ++c < e - 1; )
      (p = f), (f = Va(n[l * e + c + 1], r)), Ra[(f << 2) | (p << 3)].forEach(m);
    Ra[f << 3].forEach(m);
    function m(e) {
      var t = [e[0][0] + c, e[0][1] + l],
        n = [e[1][0] + c, e[1][1] + l],
        r = s(t),
        u = s(n),
        d,
        f;
      (d = o[r])
        ? (f = a[u])
          ? (delete o[d.end],
            delete a[f.start],
            d === f
              ? (d.ring.push(n), i(d.ring))
              : (a[d.start] = o[f.end] = { start: d.start, end: f.end, ring: d.ring.concat(f.ring) }))
          : (delete o[d.end], d.ring.push(n), (o[(d.end = u)] = d))
        : (d = a[u])
          ? (f = o[r])
            ? (delete a[d.start],
              delete o[f.end],
              d === f
                ? (d.ring.push(n), i(d.ring))
                : (a[f.start] = o[d.end] = { start: f.start, end: d.end, ring: f.ring.concat(d.ring) }))
            : (delete a[d.start], d.ring.unshift(t), (a[(d.start = r)] = d))
          : (a[r] = o[u] = { start: r, end: u, ring: [t, n] });
    }
  }
  function s(t) {
    return t[0] * 2 + t[1] * (e + 1) * 4;
  }
  function c(n, r, i) {
    n.forEach((n) => {
      var a = n[0],
        o = n[1],
        s = a | 0,
        c = o | 0,
        l = Ha(r[c * e + s]);
      a > 0 && a < e && s === a && (n[0] = Ua(a, Ha(r[c * e + s - 1]), l, i)),
        o > 0 && o < t && c === o && (n[1] = Ua(o, Ha(r[(c - 1) * e + s]), l, i));
    });
  }
  return (
    (i.contour = a),
    (i.size = function (n) {
      if (!arguments.length) return [e, t];
      var r = Math.floor(n[0]),
        a = Math.floor(n[1]);
      if (!(r >= 0 && a >= 0)) throw Error(`invalid size`);
      return (e = r), (t = a), i;
    }),
    (i.thresholds = function (e) {
      return arguments.length
        ? ((n = typeof e == `function` ? e : ja(Array.isArray(e) ? Oa.call(e) : e)), i)
        : n;
    }),
    (i.smooth = function (e) {
      return arguments.length ? ((r = e ? c : La), i) : r === c;
    }),
    i
  );
}
function Ba(e) {
  return isFinite(e) ? e : NaN;
}
function Va(e, t) {
  return e != null && +e >= t;
}
function Ha(e) {
  return e == null || isNaN((e = +e)) ? -1 / 0 : e;
}
function Ua(e, t, n, r) {
  const i = r - t,
    a = n - t,
    o = isFinite(i) || isFinite(a) ? i / a : Math.sign(i) / Math.sign(a);
  return isNaN(o) ? e : e + o - 0.5;
}
function Wa(e) {
  return e[0];
}
function Ga(e) {
  return e[1];
}
function Ka() {
  return 1;
}
function qa() {
  var e = Wa,
    t = Ga,
    n = Ka,
    r = 960,
    i = 500,
    a = 20,
    o = 2,
    s = a * 3,
    c = (r + s * 2) >> o,
    l = (i + s * 2) >> o,
    u = ja(20);
  function d(r) {
    var i = new Float32Array(c * l),
      u = 2 ** -o,
      d = -1;
    for (const a of r) {
      var f = (e(a, ++d, r) + s) * u,
        p = (t(a, d, r) + s) * u,
        m = +n(a, d, r);
      if (m && f >= 0 && f < c && p >= 0 && p < l) {
        var h = Math.floor(f),
          g = Math.floor(p),
          v = f - h - 0.5,
          y = p - g - 0.5;
        (i[h + g * c] += (1 - v) * (1 - y) * m),
          (i[h + 1 + g * c] += v * (1 - y) * m),
          (i[h + 1 + (g + 1) * c] += v * y * m),
          (i[h + (g + 1) * c] += (1 - v) * y * m);
      }
    }
    return _({ data: i, width: c, height: l }, a * u), i;
  }
  function f(e) {
    var t = d(e),
      n = u(t),
      r = 2 ** (2 * o);
    return (
      Array.isArray(n) || (n = we(Number.MIN_VALUE, ke(t) / r, n)),
      za()
        .size([c, l])
        .thresholds(n.map((e) => e * r))(t)
        .map((e, t) => ((e.value = +n[t]), p(e)))
    );
  }
  f.contours = (e) => {
    var t = d(e),
      n = za().size([c, l]),
      r = 2 ** (2 * o),
      i = (e) => {
        e = +e;
        var i = p(n.contour(t, e * r));
        return (i.value = e), i;
      };
    return Object.defineProperty(i, 'max', { get: () => ke(t) / r }), i;
  };
  function p(e) {
    return e.coordinates.forEach(m), e;
  }
  function m(e) {
    e.forEach(h);
  }
  function h(e) {
    e.forEach(g);
  }
  function g(e) {
    (e[0] = e[0] * 2 ** o - s), (e[1] = e[1] * 2 ** o - s);
  }
  function v() {
    return (s = a * 3), (c = (r + s * 2) >> o), (l = (i + s * 2) >> o), f;
  }
  return (
    (f.x = function (t) {
      return arguments.length ? ((e = typeof t == `function` ? t : ja(+t)), f) : e;
    }),
    (f.y = function (e) {
      return arguments.length ? ((t = typeof e == `function` ? e : ja(+e)), f) : t;
    }),
    (f.weight = function (e) {
      return arguments.length ? ((n = typeof e == `function` ? e : ja(+e)), f) : n;
    }),
    (f.size = function (e) {
      if (!arguments.length) return [r, i];
      var t = +e[0],
        n = +e[1];
      if (!(t >= 0 && n >= 0)) throw Error(`invalid size`);
      return (r = t), (i = n), v();
    }),
    (f.cellSize = function (e) {
      if (!arguments.length) return 1 << o;
      if (!((e = +e) >= 1)) throw Error(`invalid cell size`);
      return (o = Math.floor(Math.log(e) / Math.LN2)), v();
    }),
    (f.thresholds = function (e) {
      return arguments.length
        ? ((u = typeof e == `function` ? e : ja(Array.isArray(e) ? Oa.call(e) : e)), f)
        : u;
    }),
    (f.bandwidth = function (e) {
      if (!arguments.length) return Math.sqrt(a * (a + 1));
      if (!((e = +e) >= 0)) throw Error(`invalid bandwidth`);
      return (a = (Math.sqrt(4 * e * e + 1) - 1) / 2), v();
    }),
    f
  );
}
var Ja = 11102230246251565e-32,
  Ya = 134217729,
  Xa = 3.000000000000001 * Ja;
function Za(e, t, n, r, i) {
  let a,
    o,
    s,
    c,
    l = t[0],
    u = r[0],
    d = 0,
    f = 0;
  u > l == u > -l ? ((a = l), (l = t[++d])) : ((a = u), (u = r[++f]));
  let p = 0;
  if (d < e && f < n)
    for (
      u > l == u > -l
        ? ((o = l + a), (s = a - (o - l)), (l = t[++d]))
        : ((o = u + a), (s = a - (o - u)), (u = r[++f])),
        a = o,
        s !== 0 && (i[p++] = s);
      d < e && f < n;
    )
      u > l == u > -l
        ? ((o = a + l), (c = o - a), (s = a - (o - c) + (l - c)), (l = t[++d]))
        : ((o = a + u), (c = o - a), (s = a - (o - c) + (u - c)), (u = r[++f])),
        (a = o),
        s !== 0 && (i[p++] = s);
  for (; d < e; )
    (o = a + l), (c = o - a), (s = a - (o - c) + (l - c)), (l = t[++d]), (a = o), s !== 0 && (i[p++] = s);
  for (; f < n; )
    (o = a + u), (c = o - a), (s = a - (o - c) + (u - c)), (u = r[++f]), (a = o), s !== 0 && (i[p++] = s);
  return (a !== 0 || p === 0) && (i[p++] = a), p;
}
function Qa(e, t) {
  let n = t[0];
  for (let r = 1; r < e; r++) n += t[r];
  return n;
}
function M(e) {
  return new Float64Array(e);
}
var $a = 3.0000000000000018 * Ja,
  eo = 2.0000000000000013 * Ja,
  to = 9.000000000000007 * Ja * Ja,
  no = M(4),
  ro = M(8),
  io = M(12),
  ao = M(16),
  oo = M(4);
function so(e, t, n, r, i, a, o) {
  let s,
    c,
    l,
    u,
    d,
    f,
    p,
    m,
    h,
    g,
    _,
    v,
    y,
    b,
    x,
    S,
    C,
    w,
    T = e - i,
    E = n - i,
    D = t - a,
    O = r - a;
  (b = T * O),
    (f = Ya * T),
    (p = f - (f - T)),
    (m = T - p),
    (f = Ya * O),
    (h = f - (f - O)),
    (g = O - h),
    (x = m * g - (b - p * h - m * h - p * g)),
    (S = D * E),
    (f = Ya * D),
    (p = f - (f - D)),
    (m = D - p),
    (f = Ya * E),
    (h = f - (f - E)),
    (g = E - h),
    (C = m * g - (S - p * h - m * h - p * g)),
    (_ = x - C),
    (d = x - _),
    (no[0] = x - (_ + d) + (d - C)),
    (v = b + _),
    (d = v - b),
    (y = b - (v - d) + (_ - d)),
    (_ = y - S),
    (d = y - _),
    (no[1] = y - (_ + d) + (d - S)),
    (w = v + _),
    (d = w - v),
    (no[2] = v - (w - d) + (_ - d)),
    (no[3] = w);
  let k = Qa(4, no),
    A = eo * o;
  if (
    k >= A ||
    -k >= A ||
    ((d = e - T),
    (s = e - (T + d) + (d - i)),
    (d = n - E),
    (l = n - (E + d) + (d - i)),
    (d = t - D),
    (c = t - (D + d) + (d - a)),
    (d = r - O),
    (u = r - (O + d) + (d - a)),
    s === 0 && c === 0 && l === 0 && u === 0) ||
    ((A = to * o + Xa * Math.abs(k)), (k += T * u + O * s - (D * l + E * c)), k >= A || -k >= A)
  )
    return k;
  (b = s * O),
    (f = Ya * s),
    (p = f - (f - s)),
    (m = s - p),
    (f = Ya * O),
    (h = f - (f - O)),
    (g = O - h),
    (x = m * g - (b - p * h - m * h - p * g)),
    (S = c * E),
    (f = Ya * c),
    (p = f - (f - c)),
    (m = c - p),
    (f = Ya * E),
    (h = f - (f - E)),
    (g = E - h),
    (C = m * g - (S - p * h - m * h - p * g)),
    (_ = x - C),
    (d = x - _),
    (oo[0] = x - (_ + d) + (d - C)),
    (v = b + _),
    (d = v - b),
    (y = b - (v - d) + (_ - d)),
    (_ = y - S),
    (d = y - _),
    (oo[1] = y - (_ + d) + (d - S)),
    (w = v + _),
    (d = w - v),
    (oo[2] = v - (w - d) + (_ - d)),
    (oo[3] = w);
  const ee = Za(4, no, 4, oo, ro);
  (b = T * u),
    (f = Ya * T),
    (p = f - (f - T)),
    (m = T - p),
    (f = Ya * u),
    (h = f - (f - u)),
    (g = u - h),
    (x = m * g - (b - p * h - m * h - p * g)),
    (S = D * l),
    (f = Ya * D),
    (p = f - (f - D)),
    (m = D - p),
    (f = Ya * l),
    (h = f - (f - l)),
    (g = l - h),
    (C = m * g - (S - p * h - m * h - p * g)),
    (_ = x - C),
    (d = x - _),
    (oo[0] = x - (_ + d) + (d - C)),
    (v = b + _),
    (d = v - b),
    (y = b - (v - d) + (_ - d)),
    (_ = y - S),
    (d = y - _),
    (oo[1] = y - (_ + d) + (d - S)),
    (w = v + _),
    (d = w - v),
    (oo[2] = v - (w - d) + (_ - d)),
    (oo[3] = w);
  const te = Za(ee, ro, 4, oo, io);
  return (
    (b = s * u),
    (f = Ya * s),
    (p = f - (f - s)),
    (m = s - p),
    (f = Ya * u),
    (h = f - (f - u)),
    (g = u - h),
    (x = m * g - (b - p * h - m * h - p * g)),
    (S = c * l),
    (f = Ya * c),
    (p = f - (f - c)),
    (m = c - p),
    (f = Ya * l),
    (h = f - (f - l)),
    (g = l - h),
    (C = m * g - (S - p * h - m * h - p * g)),
    (_ = x - C),
    (d = x - _),
    (oo[0] = x - (_ + d) + (d - C)),
    (v = b + _),
    (d = v - b),
    (y = b - (v - d) + (_ - d)),
    (_ = y - S),
    (d = y - _),
    (oo[1] = y - (_ + d) + (d - S)),
    (w = v + _),
    (d = w - v),
    (oo[2] = v - (w - d) + (_ - d)),
    (oo[3] = w),
    ao[Za(te, io, 4, oo, ao) - 1]
  );
}
function co(e, t, n, r, i, a) {
  const o = (t - a) * (n - i),
    s = (e - i) * (r - a),
    c = o - s,
    l = Math.abs(o + s);
  return Math.abs(c) >= $a * l ? c : -so(e, t, n, r, i, a, l);
}
M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(8),
  M(8),
  M(8),
  M(4),
  M(8),
  M(8),
  M(16),
  M(12),
  M(192),
  M(192),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(8),
  M(8),
  M(8),
  M(8),
  M(8),
  M(8),
  M(8),
  M(8),
  M(8),
  M(4),
  M(4),
  M(4),
  M(8),
  M(16),
  M(16),
  M(16),
  M(32),
  M(32),
  M(48),
  M(64),
  M(1152),
  M(1152),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(4),
  M(24),
  M(24),
  M(24),
  M(24),
  M(24),
  M(24),
  M(24),
  M(24),
  M(24),
  M(24),
  M(1152),
  M(1152),
  M(1152),
  M(1152),
  M(1152),
  M(2304),
  M(2304),
  M(3456),
  M(5760),
  M(8),
  M(8),
  M(8),
  M(16),
  M(24),
  M(48),
  M(48),
  M(96),
  M(192),
  M(384),
  M(384),
  M(384),
  M(768),
  M(96),
  M(96),
  M(96),
  M(1152);
var lo = 2 ** -52,
  uo = new Uint32Array(512),
  fo = class e {
    static from(t, n = bo, r = xo) {
      const i = t.length,
        a = new Float64Array(i * 2);
      for (let e = 0; e < i; e++) {
        const i = t[e];
        (a[2 * e] = n(i)), (a[2 * e + 1] = r(i));
      }
      return new e(a);
    }
    constructor(e) {
      const t = e.length >> 1;
      if (t > 0 && typeof e[0] != `number`) throw Error(`Expected coords to contain numbers.`);
      this.coords = e;
      const n = Math.max(2 * t - 5, 0);
      (this._triangles = new Uint32Array(n * 3)),
        (this._halfedges = new Int32Array(n * 3)),
        (this._hashSize = Math.ceil(Math.sqrt(t))),
        (this._hullPrev = new Uint32Array(t)),
        (this._hullNext = new Uint32Array(t)),
        (this._hullTri = new Uint32Array(t)),
        (this._hullHash = new Int32Array(this._hashSize)),
        (this._ids = new Uint32Array(t)),
        (this._dists = new Float64Array(t)),
        (this.trianglesLen = 0),
        (this._cx = 0),
        (this._cy = 0),
        (this._hullStart = 0),
        (this.hull = this._triangles),
        (this.triangles = this._triangles),
        (this.halfedges = this._halfedges),
        this.update();
    }
    update() {
      let { coords: e, _hullPrev: t, _hullNext: n, _hullTri: r, _hullHash: i } = this,
        a = e.length >> 1,
        o = 1 / 0,
        s = 1 / 0,
        c = -1 / 0,
        l = -1 / 0;
      for (let t = 0; t < a; t++) {
        const n = e[2 * t],
          r = e[2 * t + 1];
        n < o && (o = n), r < s && (s = r), n > c && (c = n), r > l && (l = r), (this._ids[t] = t);
      }
      let u = (o + c) / 2,
        d = (s + l) / 2,
        f = 0,
        p = 0,
        m = 0;
      for (let t = 0, n = 1 / 0; t < a; t++) {
        const r = mo(u, d, e[2 * t], e[2 * t + 1]);
        r < n && ((f = t), (n = r));
      }
      const h = e[2 * f],
        g = e[2 * f + 1];
      for (let t = 0, n = 1 / 0; t < a; t++) {
        if (t === f) continue;
        const r = mo(h, g, e[2 * t], e[2 * t + 1]);
        r < n && r > 0 && ((p = t), (n = r));
      }
      let _ = e[2 * p],
        v = e[2 * p + 1],
        y = 1 / 0;
      for (let t = 0; t < a; t++) {
        if (t === f || t === p) continue;
        const n = go(h, g, _, v, e[2 * t], e[2 * t + 1]);
        n < y && ((m = t), (y = n));
      }
      let b = e[2 * m],
        x = e[2 * m + 1];
      if (y === 1 / 0) {
        for (let t = 0; t < a; t++) this._dists[t] = e[2 * t] - e[0] || e[2 * t + 1] - e[1];
        vo(this._ids, this._dists, 0, a - 1);
        let t = new Uint32Array(a),
          n = 0;
        for (let e = 0, r = -1 / 0; e < a; e++) {
          const i = this._ids[e],
            a = this._dists[i];
          a > r && ((t[n++] = i), (r = a));
        }
        (this.hull = t.subarray(0, n)),
          (this.triangles = new Uint32Array()),
          (this.halfedges = new Int32Array());
        return;
      }
      if (co(h, g, _, v, b, x) < 0) {
        const e = p,
          t = _,
          n = v;
        (p = m), (_ = b), (v = x), (m = e), (b = t), (x = n);
      }
      const S = _o(h, g, _, v, b, x);
      (this._cx = S.x), (this._cy = S.y);
      for (let t = 0; t < a; t++) this._dists[t] = mo(e[2 * t], e[2 * t + 1], S.x, S.y);
      vo(this._ids, this._dists, 0, a - 1), (this._hullStart = f);
      let C = 3;
      (n[f] = t[m] = p),
        (n[p] = t[f] = m),
        (n[m] = t[p] = f),
        (r[f] = 0),
        (r[p] = 1),
        (r[m] = 2),
        i.fill(-1),
        (i[this._hashKey(h, g)] = f),
        (i[this._hashKey(_, v)] = p),
        (i[this._hashKey(b, x)] = m),
        (this.trianglesLen = 0),
        this._addTriangle(f, p, m, -1, -1, -1);
      for (let a = 0, o = 0, s = 0; a < this._ids.length; a++) {
        const c = this._ids[a],
          l = e[2 * c],
          u = e[2 * c + 1];
        if (
          (a > 0 && Math.abs(l - o) <= lo && Math.abs(u - s) <= lo) ||
          ((o = l), (s = u), c === f || c === p || c === m)
        )
          continue;
        let d = 0;
        for (
          let e = 0, t = this._hashKey(l, u);
          e < this._hashSize && ((d = i[(t + e) % this._hashSize]), d === -1 || d === n[d]);
          e++
        );
        d = t[d];
        let h = d,
          g;
        for (; (g = n[h]), co(l, u, e[2 * h], e[2 * h + 1], e[2 * g], e[2 * g + 1]) >= 0; )
          if (((h = g), h === d)) {
            h = -1;
            break;
          }
        if (h === -1) continue;
        let _ = this._addTriangle(h, c, n[h], -1, -1, r[h]);
        (r[c] = this._legalize(_ + 2)), (r[h] = _), C++;
        let v = n[h];
        for (; (g = n[v]), co(l, u, e[2 * v], e[2 * v + 1], e[2 * g], e[2 * g + 1]) < 0; )
          (_ = this._addTriangle(v, c, g, r[c], -1, r[v])),
            (r[c] = this._legalize(_ + 2)),
            (n[v] = v),
            C--,
            (v = g);
        if (h === d)
          for (; (g = t[h]), co(l, u, e[2 * g], e[2 * g + 1], e[2 * h], e[2 * h + 1]) < 0; )
            (_ = this._addTriangle(g, c, h, -1, r[h], r[g])),
              this._legalize(_ + 2),
              (r[g] = _),
              (n[h] = h),
              C--,
              (h = g);
        (this._hullStart = t[c] = h),
          (n[h] = t[v] = c),
          (n[c] = v),
          (i[this._hashKey(l, u)] = c),
          (i[this._hashKey(e[2 * h], e[2 * h + 1])] = h);
      }
      this.hull = new Uint32Array(C);
      for (let e = 0, t = this._hullStart; e < C; e++) (this.hull[e] = t), (t = n[t]);
      (this.triangles = this._triangles.subarray(0, this.trianglesLen)),
        (this.halfedges = this._halfedges.subarray(0, this.trianglesLen));
    }
    _hashKey(e, t) {
      return Math.floor(po(e - this._cx, t - this._cy) * this._hashSize) % this._hashSize;
    }
    _legalize(e) {
      let { _triangles: t, _halfedges: n, coords: r } = this,
        i = 0,
        a = 0;
      for (;;) {
        const o = n[e],
          s = e - (e % 3);
        if (((a = s + ((e + 2) % 3)), o === -1)) {
          if (i === 0) break;
          e = uo[--i];
          continue;
        }
        const c = o - (o % 3),
          l = s + ((e + 1) % 3),
          u = c + ((o + 2) % 3),
          d = t[a],
          f = t[e],
          p = t[l],
          m = t[u];
        if (
          ho(r[2 * d], r[2 * d + 1], r[2 * f], r[2 * f + 1], r[2 * p], r[2 * p + 1], r[2 * m], r[2 * m + 1])
        ) {
          (t[e] = m), (t[o] = d);
          const r = n[u];
          if (r === -1) {
            let t = this._hullStart;
            do {
              if (this._hullTri[t] === u) {
                this._hullTri[t] = e;
                break;
              }
              t = this._hullPrev[t];
            } while (t !== this._hullStart);
          }
          this._link(e, r), this._link(o, n[a]), this._link(a, u);
          const s = c + ((o + 1) % 3);
          i < uo.length && (uo[i++] = s);
        } else {
          if (i === 0) break;
          e = uo[--i];
        }
      }
      return a;
    }
    _link(e, t) {
      (this._halfedges[e] = t), t !== -1 && (this._halfedges[t] = e);
    }
    _addTriangle(e, t, n, r, i, a) {
      const o = this.trianglesLen;
      return (
        (this._triangles[o] = e),
        (this._triangles[o + 1] = t),
        (this._triangles[o + 2] = n),
        this._link(o, r),
        this._link(o + 1, i),
        this._link(o + 2, a),
        (this.trianglesLen += 3),
        o
      );
    }
  };
function po(e, t) {
  const n = e / (Math.abs(e) + Math.abs(t));
  return (t > 0 ? 3 - n : 1 + n) / 4;
}
function mo(e, t, n, r) {
  const i = e - n,
    a = t - r;
  return i * i + a * a;
}
function ho(e, t, n, r, i, a, o, s) {
  const c = e - o,
    l = t - s,
    u = n - o,
    d = r - s,
    f = i - o,
    p = a - s,
    m = c * c + l * l,
    h = u * u + d * d,
    g = f * f + p * p;
  return c * (d * g - h * p) - l * (u * g - h * f) + m * (u * p - d * f) < 0;
}
function go(e, t, n, r, i, a) {
  const o = n - e,
    s = r - t,
    c = i - e,
    l = a - t,
    u = o * o + s * s,
    d = c * c + l * l,
    f = 0.5 / (o * l - s * c),
    p = (l * u - s * d) * f,
    m = (o * d - c * u) * f;
  return p * p + m * m;
}
function _o(e, t, n, r, i, a) {
  const o = n - e,
    s = r - t,
    c = i - e,
    l = a - t,
    u = o * o + s * s,
    d = c * c + l * l,
    f = 0.5 / (o * l - s * c);
  return { x: e + (l * u - s * d) * f, y: t + (o * d - c * u) * f };
}
function vo(e, t, n, r) {
  if (r - n <= 20)
    for (let i = n + 1; i <= r; i++) {
      let r = e[i],
        a = t[r],
        o = i - 1;
      for (; o >= n && t[e[o]] > a; ) e[o + 1] = e[o--];
      e[o + 1] = r;
    }
  else {
    let i = (n + r) >> 1,
      a = n + 1,
      o = r;
    yo(e, i, a),
      t[e[n]] > t[e[r]] && yo(e, n, r),
      t[e[a]] > t[e[r]] && yo(e, a, r),
      t[e[n]] > t[e[a]] && yo(e, n, a);
    const s = e[a],
      c = t[s];
    for (;;) {
      do a++;
      while (t[e[a]] < c);
      do o--;
      while (t[e[o]] > c);
      if (o < a) break;
      yo(e, a, o);
    }
    (e[n + 1] = e[o]),
      (e[o] = s),
      r - a + 1 >= o - n ? (vo(e, t, a, r), vo(e, t, n, o - 1)) : (vo(e, t, n, o - 1), vo(e, t, a, r));
  }
}
function yo(e, t, n) {
  const r = e[t];
  (e[t] = e[n]), (e[n] = r);
}
function bo(e) {
  return e[0];
}
function xo(e) {
  return e[1];
}
var So = 1e-6,
  Co = class {
    constructor() {
      (this._x0 = this._y0 = this._x1 = this._y1 = null), (this._ = ``);
    }
    moveTo(e, t) {
      this._ += `M${(this._x0 = this._x1 = +e)},${(this._y0 = this._y1 = +t)}`;
    }
    closePath() {
      this._x1 !== null && ((this._x1 = this._x0), (this._y1 = this._y0), (this._ += `Z`));
    }
    lineTo(e, t) {
      this._ += `L${(this._x1 = +e)},${(this._y1 = +t)}`;
    }
    arc(e, t, n) {
      (e = +e), (t = +t), (n = +n);
      const r = e + n,
        i = t;
      if (n < 0) throw Error(`negative radius`);
      this._x1 === null
        ? (this._ += `M${r},${i}`)
        : (Math.abs(this._x1 - r) > So || Math.abs(this._y1 - i) > So) && (this._ += `L` + r + `,` + i),
        n && (this._ += `A${n},${n},0,1,1,${e - n},${t}A${n},${n},0,1,1,${(this._x1 = r)},${(this._y1 = i)}`);
    }
    rect(e, t, n, r) {
      this._ += `M${(this._x0 = this._x1 = +e)},${(this._y0 = this._y1 = +t)}h${+n}v${+r}h${-n}Z`;
    }
    value() {
      return this._ || null;
    }
  },
  wo = class {
    constructor() {
      this._ = [];
    }
    moveTo(e, t) {
      this._.push([e, t]);
    }
    closePath() {
      this._.push(this._[0].slice());
    }
    lineTo(e, t) {
      this._.push([e, t]);
    }
    value() {
      return this._.length ? this._ : null;
    }
  },
  To = class {
    constructor(e, [t, n, r, i] = [0, 0, 960, 500]) {
      if (!((r = +r) >= (t = +t)) || !((i = +i) >= (n = +n))) throw Error(`invalid bounds`);
      (this.delaunay = e),
        (this._circumcenters = new Float64Array(e.points.length * 2)),
        (this.vectors = new Float64Array(e.points.length * 2)),
        (this.xmax = r),
        (this.xmin = t),
        (this.ymax = i),
        (this.ymin = n),
        this._init();
    }
    update() {
      return this.delaunay.update(), this._init(), this;
    }
    _init() {
      let {
          delaunay: { points: e, hull: t, triangles: n },
          vectors: r,
        } = this,
        i,
        a,
        o = (this.circumcenters = this._circumcenters.subarray(0, (n.length / 3) * 2));
      for (let r = 0, s = 0, c = n.length, l, u; r < c; r += 3, s += 2) {
        const c = n[r] * 2,
          d = n[r + 1] * 2,
          f = n[r + 2] * 2,
          p = e[c],
          m = e[c + 1],
          h = e[d],
          g = e[d + 1],
          _ = e[f],
          v = e[f + 1],
          y = h - p,
          b = g - m,
          x = _ - p,
          S = v - m,
          C = (y * S - b * x) * 2;
        if (Math.abs(C) < 1e-9) {
          if (i === void 0) {
            i = a = 0;
            for (const n of t) (i += e[n * 2]), (a += e[n * 2 + 1]);
            (i /= t.length), (a /= t.length);
          }
          const n = 1e9 * Math.sign((i - p) * S - (a - m) * x);
          (l = (p + _) / 2 - n * S), (u = (m + v) / 2 + n * x);
        } else {
          const e = 1 / C,
            t = y * y + b * b,
            n = x * x + S * S;
          (l = p + (S * t - b * n) * e), (u = m + (y * n - x * t) * e);
        }
        (o[s] = l), (o[s + 1] = u);
      }
      let s = t[t.length - 1],
        c,
        l = s * 4,
        u,
        d = e[2 * s],
        f,
        p = e[2 * s + 1];
      r.fill(0);
      for (let n = 0; n < t.length; ++n)
        (s = t[n]),
          (c = l),
          (u = d),
          (f = p),
          (l = s * 4),
          (d = e[2 * s]),
          (p = e[2 * s + 1]),
          (r[c + 2] = r[l] = f - p),
          (r[c + 3] = r[l + 1] = d - u);
    }
    render(e) {
      const t = e == null ? (e = new Co()) : void 0,
        {
          delaunay: { halfedges: n, inedges: r, hull: i },
          circumcenters: a,
          vectors: o,
        } = this;
      if (i.length <= 1) return null;
      for (let t = 0, r = n.length; t < r; ++t) {
        const r = n[t];
        if (r < t) continue;
        const i = Math.floor(t / 3) * 2,
          o = Math.floor(r / 3) * 2,
          s = a[i],
          c = a[i + 1],
          l = a[o],
          u = a[o + 1];
        this._renderSegment(s, c, l, u, e);
      }
      let s,
        c = i[i.length - 1];
      for (let t = 0; t < i.length; ++t) {
        (s = c), (c = i[t]);
        const n = Math.floor(r[c] / 3) * 2,
          l = a[n],
          u = a[n + 1],
          d = s * 4,
          f = this._project(l, u, o[d + 2], o[d + 3]);
        f && this._renderSegment(l, u, f[0], f[1], e);
      }
      return t && t.value();
    }
    renderBounds(e) {
      const t = e == null ? (e = new Co()) : void 0;
      return e.rect(this.xmin, this.ymin, this.xmax - this.xmin, this.ymax - this.ymin), t && t.value();
    }
    renderCell(e, t) {
      const n = t == null ? (t = new Co()) : void 0,
        r = this._clip(e);
      if (r === null || !r.length) return;
      t.moveTo(r[0], r[1]);
      let i = r.length;
      for (; r[0] === r[i - 2] && r[1] === r[i - 1] && i > 1; ) i -= 2;
      for (let e = 2; e < i; e += 2) (r[e] !== r[e - 2] || r[e + 1] !== r[e - 1]) && t.lineTo(r[e], r[e + 1]);
      return t.closePath(), n && n.value();
    }
    *cellPolygons() {
      const {
        delaunay: { points: e },
      } = this;
      for (let t = 0, n = e.length / 2; t < n; ++t) {
        const e = this.cellPolygon(t);
        e && ((e.index = t), yield e);
      }
    }
    cellPolygon(e) {
      const t = new wo();
      return this.renderCell(e, t), t.value();
    }
    _renderSegment(e, t, n, r, i) {
      let a,
        o = this._regioncode(e, t),
        s = this._regioncode(n, r);
      o === 0 && s === 0
        ? (i.moveTo(e, t), i.lineTo(n, r))
        : (a = this._clipSegment(e, t, n, r, o, s)) && (i.moveTo(a[0], a[1]), i.lineTo(a[2], a[3]));
    }
    contains(e, t, n) {
      return (t = +t), t !== t || ((n = +n), n !== n) ? !1 : this.delaunay._step(e, t, n) === e;
    }
    *neighbors(e) {
      const t = this._clip(e);
      if (t)
        for (const n of this.delaunay.neighbors(e)) {
          const e = this._clip(n);
          if (e) {
            loop: for (let r = 0, i = t.length; r < i; r += 2)
              for (let a = 0, o = e.length; a < o; a += 2)
                if (
                  t[r] === e[a] &&
                  t[r + 1] === e[a + 1] &&
                  t[(r + 2) % i] === e[(a + o - 2) % o] &&
                  t[(r + 3) % i] === e[(a + o - 1) % o]
                ) {
                  yield n;
                  break loop;
                }
          }
        }
    }
    _cell(e) {
      const {
          circumcenters: t,
          delaunay: { inedges: n, halfedges: r, triangles: i },
        } = this,
        a = n[e];
      if (a === -1) return null;
      let o = [],
        s = a;
      do {
        const n = Math.floor(s / 3);
        if ((o.push(t[n * 2], t[n * 2 + 1]), (s = s % 3 == 2 ? s - 2 : s + 1), i[s] !== e)) break;
        s = r[s];
      } while (s !== a && s !== -1);
      return o;
    }
    _clip(e) {
      if (e === 0 && this.delaunay.hull.length === 1)
        return [this.xmax, this.ymin, this.xmax, this.ymax, this.xmin, this.ymax, this.xmin, this.ymin];
      const t = this._cell(e);
      if (t === null) return null;
      const { vectors: n } = this,
        r = e * 4;
      return this._simplify(
        n[r] || n[r + 1]
          ? this._clipInfinite(e, t, n[r], n[r + 1], n[r + 2], n[r + 3])
          : this._clipFinite(e, t),
      );
    }
    _clipFinite(e, t) {
      let n = t.length,
        r = null,
        i,
        a,
        o = t[n - 2],
        s = t[n - 1],
        c,
        l = this._regioncode(o, s),
        u,
        d = 0;
      for (let f = 0; f < n; f += 2)
        if (
          ((i = o),
          (a = s),
          (o = t[f]),
          (s = t[f + 1]),
          (c = l),
          (l = this._regioncode(o, s)),
          c === 0 && l === 0)
        )
          (u = d), (d = 0), r ? r.push(o, s) : (r = [o, s]);
        else {
          let t, n, f, p, m;
          if (c === 0) {
            if ((t = this._clipSegment(i, a, o, s, c, l)) === null) continue;
            [n, f, p, m] = t;
          } else {
            if ((t = this._clipSegment(o, s, i, a, l, c)) === null) continue;
            ([p, m, n, f] = t),
              (u = d),
              (d = this._edgecode(n, f)),
              u && d && this._edge(e, u, d, r, r.length),
              r ? r.push(n, f) : (r = [n, f]);
          }
          (u = d),
            (d = this._edgecode(p, m)),
            u && d && this._edge(e, u, d, r, r.length),
            r ? r.push(p, m) : (r = [p, m]);
        }
      if (r) (u = d), (d = this._edgecode(r[0], r[1])), u && d && this._edge(e, u, d, r, r.length);
      else if (this.contains(e, (this.xmin + this.xmax) / 2, (this.ymin + this.ymax) / 2))
        return [this.xmax, this.ymin, this.xmax, this.ymax, this.xmin, this.ymax, this.xmin, this.ymin];
      return r;
    }
    _clipSegment(e, t, n, r, i, a) {
      const o = i < a;
      for (o && ([e, t, n, r, i, a] = [n, r, e, t, a, i]); ; ) {
        if (i === 0 && a === 0) return o ? [n, r, e, t] : [e, t, n, r];
        if (i & a) return null;
        let s,
          c,
          l = i || a;
        l & 8
          ? ((s = e + ((n - e) * (this.ymax - t)) / (r - t)), (c = this.ymax))
          : l & 4
            ? ((s = e + ((n - e) * (this.ymin - t)) / (r - t)), (c = this.ymin))
            : l & 2
              ? ((c = t + ((r - t) * (this.xmax - e)) / (n - e)), (s = this.xmax))
              : ((c = t + ((r - t) * (this.xmin - e)) / (n - e)), (s = this.xmin)),
          i
            ? ((e = s), (t = c), (i = this._regioncode(e, t)))
            : ((n = s), (r = c), (a = this._regioncode(n, r)));
      }
    }
    _clipInfinite(e, t, n, r, i, a) {
      let o = Array.from(t),
        s;
      if (
        ((s = this._project(o[0], o[1], n, r)) && o.unshift(s[0], s[1]),
        (s = this._project(o[o.length - 2], o[o.length - 1], i, a)) && o.push(s[0], s[1]),
        (o = this._clipFinite(e, o)))
      )
        for (let t = 0, n = o.length, r, i = this._edgecode(o[n - 2], o[n - 1]); t < n; t += 2)
          (r = i),
            (i = this._edgecode(o[t], o[t + 1])),
            r && i && ((t = this._edge(e, r, i, o, t)), (n = o.length));
      else
        this.contains(e, (this.xmin + this.xmax) / 2, (this.ymin + this.ymax) / 2) &&
          (o = [this.xmin, this.ymin, this.xmax, this.ymin, this.xmax, this.ymax, this.xmin, this.ymax]);
      return o;
    }
    _edge(e, t, n, r, i) {
      for (; t !== n; ) {
        let n, a;
        switch (t) {
          case 5:
            t = 4;
            continue;
          case 4:
            (t = 6), (n = this.xmax), (a = this.ymin);
            break;
          case 6:
            t = 2;
            continue;
          case 2:
            (t = 10), (n = this.xmax), (a = this.ymax);
            break;
          case 10:
            t = 8;
            continue;
          case 8:
            (t = 9), (n = this.xmin), (a = this.ymax);
            break;
          case 9:
            t = 1;
            continue;
          case 1:
            (t = 5), (n = this.xmin), (a = this.ymin);
        }
        (r[i] !== n || r[i + 1] !== a) && this.contains(e, n, a) && (r.splice(i, 0, n, a), (i += 2));
      }
      return i;
    }
    _project(e, t, n, r) {
      let i = 1 / 0,
        a,
        o,
        s;
      if (r < 0) {
        if (t <= this.ymin) return null;
        (a = (this.ymin - t) / r) < i && ((s = this.ymin), (o = e + (i = a) * n));
      } else if (r > 0) {
        if (t >= this.ymax) return null;
        (a = (this.ymax - t) / r) < i && ((s = this.ymax), (o = e + (i = a) * n));
      }
      if (n > 0) {
        if (e >= this.xmax) return null;
        (a = (this.xmax - e) / n) < i && ((o = this.xmax), (s = t + (i = a) * r));
      } else if (n < 0) {
        if (e <= this.xmin) return null;
        (a = (this.xmin - e) / n) < i && ((o = this.xmin), (s = t + (i = a) * r));
      }
      return [o, s];
    }
    _edgecode(e, t) {
      return (
        (e === this.xmin ? 1 : e === this.xmax ? 2 : 0) | (t === this.ymin ? 4 : t === this.ymax ? 8 : 0)
      );
    }
    _regioncode(e, t) {
      return (e < this.xmin ? 1 : e > this.xmax ? 2 : 0) | (t < this.ymin ? 4 : t > this.ymax ? 8 : 0);
    }
    _simplify(e) {
      if (e && e.length > 4) {
        for (let t = 0; t < e.length; t += 2) {
          const n = (t + 2) % e.length,
            r = (t + 4) % e.length;
          ((e[t] === e[n] && e[n] === e[r]) || (e[t + 1] === e[n + 1] && e[n + 1] === e[r + 1])) &&
            (e.splice(n, 2), (t -= 2));
        }
        e.length || (e = null);
      }
      return e;
    }
  },
  Eo = 2 * Math.PI,
  Do = Math.pow;
function Oo(e) {
  return e[0];
}
function ko(e) {
  return e[1];
}
function Ao(e) {
  const { triangles: t, coords: n } = e;
  for (let e = 0; e < t.length; e += 3) {
    const r = 2 * t[e],
      i = 2 * t[e + 1],
      a = 2 * t[e + 2];
    if ((n[a] - n[r]) * (n[i + 1] - n[r + 1]) - (n[i] - n[r]) * (n[a + 1] - n[r + 1]) > 1e-10) return !1;
  }
  return !0;
}
function jo(e, t, n) {
  return [e + Math.sin(e + t) * n, t + Math.cos(e - t) * n];
}
var Mo = class e {
  static from(t, n = Oo, r = ko, i) {
    return new e(`length` in t ? No(t, n, r, i) : Float64Array.from(Po(t, n, r, i)));
  }
  constructor(e) {
    (this._delaunator = new fo(e)),
      (this.inedges = new Int32Array(e.length / 2)),
      (this._hullIndex = new Int32Array(e.length / 2)),
      (this.points = this._delaunator.coords),
      this._init();
  }
  update() {
    return this._delaunator.update(), this._init(), this;
  }
  _init() {
    const e = this._delaunator,
      t = this.points;
    if (e.hull && e.hull.length > 2 && Ao(e)) {
      this.collinear = Int32Array.from({ length: t.length / 2 }, (e, t) => t).sort(
        (e, n) => t[2 * e] - t[2 * n] || t[2 * e + 1] - t[2 * n + 1],
      );
      const e = this.collinear[0],
        n = this.collinear[this.collinear.length - 1],
        r = [t[2 * e], t[2 * e + 1], t[2 * n], t[2 * n + 1]],
        i = 1e-8 * Math.hypot(r[3] - r[1], r[2] - r[0]);
      for (let e = 0, n = t.length / 2; e < n; ++e) {
        const n = jo(t[2 * e], t[2 * e + 1], i);
        (t[2 * e] = n[0]), (t[2 * e + 1] = n[1]);
      }
      this._delaunator = new fo(t);
    } else delete this.collinear;
    const n = (this.halfedges = this._delaunator.halfedges),
      r = (this.hull = this._delaunator.hull),
      i = (this.triangles = this._delaunator.triangles),
      a = this.inedges.fill(-1),
      o = this._hullIndex.fill(-1);
    for (let e = 0, t = n.length; e < t; ++e) {
      const t = i[e % 3 == 2 ? e - 2 : e + 1];
      (n[e] === -1 || a[t] === -1) && (a[t] = e);
    }
    for (let e = 0, t = r.length; e < t; ++e) o[r[e]] = e;
    r.length <= 2 &&
      r.length > 0 &&
      ((this.triangles = new Int32Array(3).fill(-1)),
      (this.halfedges = new Int32Array(3).fill(-1)),
      (this.triangles[0] = r[0]),
      (a[r[0]] = 1),
      r.length === 2 && ((a[r[1]] = 0), (this.triangles[1] = r[1]), (this.triangles[2] = r[1])));
  }
  voronoi(e) {
    return new To(this, e);
  }
  *neighbors(e) {
    const { inedges: t, hull: n, _hullIndex: r, halfedges: i, triangles: a, collinear: o } = this;
    if (o) {
      const t = o.indexOf(e);
      t > 0 && (yield o[t - 1]), t < o.length - 1 && (yield o[t + 1]);
      return;
    }
    const s = t[e];
    if (s === -1) return;
    let c = s,
      l = -1;
    do {
      if ((yield (l = a[c]), (c = c % 3 == 2 ? c - 2 : c + 1), a[c] !== e)) return;
      if (((c = i[c]), c === -1)) {
        const t = n[(r[e] + 1) % n.length];
        t !== l && (yield t);
        return;
      }
    } while (c !== s);
  }
  find(e, t, n = 0) {
    if (((e = +e), e !== e || ((t = +t), t !== t))) return -1;
    let r = n,
      i;
    for (; (i = this._step(n, e, t)) >= 0 && i !== n && i !== r; ) n = i;
    return i;
  }
  _step(e, t, n) {
    const { inedges: r, hull: i, _hullIndex: a, halfedges: o, triangles: s, points: c } = this;
    if (c.length < 2) return -1;
    if (r[e] === -1) return (e + 1) % (c.length >> 1);
    let l = e,
      u = Do(t - c[e * 2], 2) + Do(n - c[e * 2 + 1], 2),
      d = r[e],
      f = d;
    do {
      const r = s[f],
        d = Do(t - c[r * 2], 2) + Do(n - c[r * 2 + 1], 2);
      if ((d < u && ((u = d), (l = r)), (f = f % 3 == 2 ? f - 2 : f + 1), s[f] !== e)) break;
      if (((f = o[f]), f === -1)) {
        if (((f = i[(a[e] + 1) % i.length]), f !== r && Do(t - c[f * 2], 2) + Do(n - c[f * 2 + 1], 2) < u))
          return f;
        break;
      }
    } while (f !== d);
    return l;
  }
  render(e) {
    const t = e == null ? (e = new Co()) : void 0,
      { points: n, halfedges: r, triangles: i } = this;
    for (let t = 0, a = r.length; t < a; ++t) {
      const a = r[t];
      if (a < t) continue;
      const o = i[t] * 2,
        s = i[a] * 2;
      e.moveTo(n[o], n[o + 1]), e.lineTo(n[s], n[s + 1]);
    }
    return this.renderHull(e), t && t.value();
  }
  renderPoints(e, t) {
    t !== void 0 || (e && typeof e.moveTo == `function`) || ((t = e), (e = null)), (t = t == null ? 2 : +t);
    const n = e == null ? (e = new Co()) : void 0,
      { points: r } = this;
    for (let n = 0, i = r.length & -2; n < i; n += 2) {
      const i = r[n],
        a = r[n + 1];
      e.moveTo(i + t, a), e.arc(i, a, t, 0, Eo);
    }
    return n && n.value();
  }
  renderHull(e) {
    const t = e == null ? (e = new Co()) : void 0,
      { hull: n, points: r } = this,
      i = n[0] * 2,
      a = n.length;
    e.moveTo(r[i], r[i + 1]);
    for (let t = 1; t < a; ++t) {
      const i = 2 * n[t];
      e.lineTo(r[i], r[i + 1]);
    }
    return e.closePath(), t && t.value();
  }
  hullPolygon() {
    const e = new wo();
    return this.renderHull(e), e.value();
  }
  renderTriangle(e, t) {
    const n = t == null ? (t = new Co()) : void 0,
      { points: r, triangles: i } = this,
      a = i[(e *= 3)] * 2,
      o = i[e + 1] * 2,
      s = i[e + 2] * 2;
    return (
      t.moveTo(r[a], r[a + 1]),
      t.lineTo(r[o], r[o + 1]),
      t.lineTo(r[s], r[s + 1]),
      t.closePath(),
      n && n.value()
    );
  }
  *trianglePolygons() {
    const { triangles: e } = this;
    for (let t = 0, n = e.length / 3; t < n; ++t) yield this.trianglePolygon(t);
  }
  trianglePolygon(e) {
    const t = new wo();
    return this.renderTriangle(e, t), t.value();
  }
};
function No(e, t, n, r) {
  const i = e.length,
    a = new Float64Array(i * 2);
  for (let o = 0; o < i; ++o) {
    const i = e[o];
    (a[o * 2] = t.call(r, i, o, e)), (a[o * 2 + 1] = n.call(r, i, o, e));
  }
  return a;
}
function* Po(e, t, n, r) {
  let i = 0;
  for (const a of e) yield t.call(r, a, i, e), yield n.call(r, a, i, e), ++i;
}
function Fo(e) {
  return Math.abs((e = Math.round(e))) >= 1e21 ? e.toLocaleString(`en`).replace(/,/g, ``) : e.toString(10);
}
function Io(e, t) {
  if (!isFinite(e) || e === 0) return null;
  var n = (e = t ? e.toExponential(t - 1) : e.toExponential()).indexOf(`e`),
    r = e.slice(0, n);
  return [r.length > 1 ? r[0] + r.slice(2) : r, +e.slice(n + 1)];
}
function Lo(e) {
  return (e = Io(Math.abs(e))), e ? e[1] : NaN;
}
function Ro(e, t) {
  return (n, r) => {
    for (
      var i = n.length, a = [], o = 0, s = e[0], c = 0;
      i > 0 &&
      s > 0 &&
      (c + s + 1 > r && (s = Math.max(1, r - c)), a.push(n.substring((i -= s), i + s)), !((c += s + 1) > r));
    )
      s = e[(o = (o + 1) % e.length)];
    return a.reverse().join(t);
  };
}
function zo(e) {
  return (t) => t.replace(/[0-9]/g, (t) => e[+t]);
}
var Bo = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function Vo(e) {
  if (!(t = Bo.exec(e))) throw Error(`invalid format: ` + e);
  var t;
  return new Ho({
    fill: t[1],
    align: t[2],
    sign: t[3],
    symbol: t[4],
    zero: t[5],
    width: t[6],
    comma: t[7],
    precision: t[8] && t[8].slice(1),
    trim: t[9],
    type: t[10],
  });
}
Vo.prototype = Ho.prototype;
function Ho(e) {
  (this.fill = e.fill === void 0 ? ` ` : e.fill + ``),
    (this.align = e.align === void 0 ? `>` : e.align + ``),
    (this.sign = e.sign === void 0 ? `-` : e.sign + ``),
    (this.symbol = e.symbol === void 0 ? `` : e.symbol + ``),
    (this.zero = !!e.zero),
    (this.width = e.width === void 0 ? void 0 : +e.width),
    (this.comma = !!e.comma),
    (this.precision = e.precision === void 0 ? void 0 : +e.precision),
    (this.trim = !!e.trim),
    (this.type = e.type === void 0 ? `` : e.type + ``);
}
Ho.prototype.toString = function () {
  return (
    this.fill +
    this.align +
    this.sign +
    this.symbol +
    (this.zero ? `0` : ``) +
    (this.width === void 0 ? `` : Math.max(1, this.width | 0)) +
    (this.comma ? `,` : ``) +
    (this.precision === void 0 ? `` : `.` + Math.max(0, this.precision | 0)) +
    (this.trim ? `~` : ``) +
    this.type
  );
};
function Uo(e) {
  out: for (var t = e.length, n = 1, r = -1, i; n < t; ++n)
    switch (e[n]) {
      case `.`:
        r = i = n;
        break;
      case `0`:
        r === 0 && (r = n), (i = n);
        break;
      default:
        if (!+e[n]) break out;
        r > 0 && (r = 0);
    }
  return r > 0 ? e.slice(0, r) + e.slice(i + 1) : e;
}
var Wo;
function Go(e, t) {
  var n = Io(e, t);
  if (!n) return (Wo = void 0), e.toPrecision(t);
  var r = n[0],
    i = n[1],
    a = i - (Wo = Math.max(-8, Math.min(8, Math.floor(i / 3))) * 3) + 1,
    o = r.length;
  return a === o
    ? r
    : a > o
      ? r + Array(a - o + 1).join(`0`)
      : a > 0
        ? r.slice(0, a) + `.` + r.slice(a)
        : `0.` + Array(1 - a).join(`0`) + Io(e, Math.max(0, t + a - 1))[0];
}
function Ko(e, t) {
  var n = Io(e, t);
  if (!n) return e + ``;
  var r = n[0],
    i = n[1];
  return i < 0
    ? `0.` + Array(-i).join(`0`) + r
    : r.length > i + 1
      ? r.slice(0, i + 1) + `.` + r.slice(i + 1)
      : r + Array(i - r.length + 2).join(`0`);
}
var qo = {
  '%': (e, t) => (e * 100).toFixed(t),
  b: (e) => Math.round(e).toString(2),
  c: (e) => e + ``,
  d: Fo,
  e: (e, t) => e.toExponential(t),
  f: (e, t) => e.toFixed(t),
  g: (e, t) => e.toPrecision(t),
  o: (e) => Math.round(e).toString(8),
  p: (e, t) => Ko(e * 100, t),
  r: Ko,
  s: Go,
  X: (e) => Math.round(e).toString(16).toUpperCase(),
  x: (e) => Math.round(e).toString(16),
};
function Jo(e) {
  return e;
}
var Yo = Array.prototype.map,
  Xo = [`y`, `z`, `a`, `f`, `p`, `n`, `µ`, `m`, ``, `k`, `M`, `G`, `T`, `P`, `E`, `Z`, `Y`];
function Zo(e) {
  var t =
      e.grouping === void 0 || e.thousands === void 0
        ? Jo
        : Ro(Yo.call(e.grouping, Number), e.thousands + ``),
    n = e.currency === void 0 ? `` : e.currency[0] + ``,
    r = e.currency === void 0 ? `` : e.currency[1] + ``,
    i = e.decimal === void 0 ? `.` : e.decimal + ``,
    a = e.numerals === void 0 ? Jo : zo(Yo.call(e.numerals, String)),
    o = e.percent === void 0 ? `%` : e.percent + ``,
    s = e.minus === void 0 ? `−` : e.minus + ``,
    c = e.nan === void 0 ? `NaN` : e.nan + ``;
  function l(e, l) {
    e = Vo(e);
    var u = e.fill,
      d = e.align,
      f = e.sign,
      p = e.symbol,
      m = e.zero,
      h = e.width,
      g = e.comma,
      _ = e.precision,
      v = e.trim,
      y = e.type;
    y === `n` ? ((g = !0), (y = `g`)) : qo[y] || (_ === void 0 && (_ = 12), (v = !0), (y = `g`)),
      (m || (u === `0` && d === `=`)) && ((m = !0), (u = `0`), (d = `=`));
    var b =
        (l && l.prefix !== void 0 ? l.prefix : ``) +
        (p === `$` ? n : p === `#` && /[boxX]/.test(y) ? `0` + y.toLowerCase() : ``),
      x = (p === `$` ? r : /[%p]/.test(y) ? o : ``) + (l && l.suffix !== void 0 ? l.suffix : ``),
      S = qo[y],
      C = /[defgprs%]/.test(y);
    _ = _ === void 0 ? 6 : /[gprs]/.test(y) ? Math.max(1, Math.min(21, _)) : Math.max(0, Math.min(20, _));
    function w(e) {
      var n = b,
        r = x,
        o,
        l,
        p;
      if (y === `c`) (r = S(e) + r), (e = ``);
      else {
        e = +e;
        var w = e < 0 || 1 / e < 0;
        if (
          ((e = isNaN(e) ? c : S(Math.abs(e), _)),
          v && (e = Uo(e)),
          w && +e == 0 && f !== `+` && (w = !1),
          (n = (w ? (f === `(` ? f : s) : f === `-` || f === `(` ? `` : f) + n),
          (r =
            (y === `s` && !isNaN(e) && Wo !== void 0 ? Xo[8 + Wo / 3] : ``) +
            r +
            (w && f === `(` ? `)` : ``)),
          C)
        ) {
          for (o = -1, l = e.length; ++o < l; )
            if (((p = e.charCodeAt(o)), 48 > p || p > 57)) {
              (r = (p === 46 ? i + e.slice(o + 1) : e.slice(o)) + r), (e = e.slice(0, o));
              break;
            }
        }
      }
      g && !m && (e = t(e, 1 / 0));
      var T = n.length + e.length + r.length,
        E = T < h ? Array(h - T + 1).join(u) : ``;
      switch ((g && m && ((e = t(E + e, E.length ? h - r.length : 1 / 0)), (E = ``)), d)) {
        case `<`:
          e = n + e + r + E;
          break;
        case `=`:
          e = n + E + e + r;
          break;
        case `^`:
          e = E.slice(0, (T = E.length >> 1)) + n + e + r + E.slice(T);
          break;
        default:
          e = E + n + e + r;
      }
      return a(e);
    }
    return (w.toString = () => e + ``), w;
  }
  function u(e, t) {
    var n = Math.max(-8, Math.min(8, Math.floor(Lo(t) / 3))) * 3,
      r = 10 ** -n,
      i = l(((e = Vo(e)), (e.type = `f`), e), { suffix: Xo[8 + n / 3] });
    return (e) => i(r * e);
  }
  return { format: l, formatPrefix: u };
}
var Qo, $o, es;
ts({ thousands: `,`, grouping: [3], currency: [`$`, ``] });
function ts(e) {
  return (Qo = Zo(e)), ($o = Qo.format), (es = Qo.formatPrefix), Qo;
}
function ns(e) {
  return Math.max(0, -Lo(Math.abs(e)));
}
function rs(e, t) {
  return Math.max(0, Math.max(-8, Math.min(8, Math.floor(Lo(t) / 3))) * 3 - Lo(Math.abs(e)));
}
function is(e, t) {
  return (e = Math.abs(e)), (t = Math.abs(t) - e), Math.max(0, Lo(t) - Lo(e)) + 1;
}
var N = 1e-6,
  as = 1e-12,
  P = Math.PI,
  os = P / 2,
  ss = P / 4,
  cs = P * 2,
  ls = 180 / P,
  F = P / 180,
  I = Math.abs,
  us = Math.atan,
  ds = Math.atan2,
  L = Math.cos,
  fs = Math.ceil,
  ps = Math.exp,
  ms = Math.hypot,
  hs = Math.log,
  gs = Math.pow,
  R = Math.sin,
  _s = Math.sign || ((e) => (e > 0 ? 1 : e < 0 ? -1 : 0)),
  vs = Math.sqrt,
  ys = Math.tan;
function bs(e) {
  return e > 1 ? 0 : e < -1 ? P : Math.acos(e);
}
function xs(e) {
  return e > 1 ? os : e < -1 ? -os : Math.asin(e);
}
function Ss() {}
function Cs(e, t) {
  e && Object.hasOwn(Ts, e.type) && Ts[e.type](e, t);
}
var ws = {
    Feature: (e, t) => {
      Cs(e.geometry, t);
    },
    FeatureCollection: (e, t) => {
      for (var n = e.features, r = -1, i = n.length; ++r < i; ) Cs(n[r].geometry, t);
    },
  },
  Ts = {
    Sphere: (e, t) => {
      t.sphere();
    },
    Point: (e, t) => {
      (e = e.coordinates), t.point(e[0], e[1], e[2]);
    },
    MultiPoint: (e, t) => {
      for (var n = e.coordinates, r = -1, i = n.length; ++r < i; ) (e = n[r]), t.point(e[0], e[1], e[2]);
    },
    LineString: (e, t) => {
      Es(e.coordinates, t, 0);
    },
    MultiLineString: (e, t) => {
      for (var n = e.coordinates, r = -1, i = n.length; ++r < i; ) Es(n[r], t, 0);
    },
    Polygon: (e, t) => {
      Ds(e.coordinates, t);
    },
    MultiPolygon: (e, t) => {
      for (var n = e.coordinates, r = -1, i = n.length; ++r < i; ) Ds(n[r], t);
    },
    GeometryCollection: (e, t) => {
      for (var n = e.geometries, r = -1, i = n.length; ++r < i; ) Cs(n[r], t);
    },
  };
function Es(e, t, n) {
  var r = -1,
    i = e.length - n,
    a;
  for (t.lineStart(); ++r < i; ) (a = e[r]), t.point(a[0], a[1], a[2]);
  t.lineEnd();
}
function Ds(e, t) {
  var n = -1,
    r = e.length;
  for (t.polygonStart(); ++n < r; ) Es(e[n], t, 1);
  t.polygonEnd();
}
function Os(e, t) {
  e && Object.hasOwn(ws, e.type) ? ws[e.type](e, t) : Cs(e, t);
}
new re(), new re();
function ks(e) {
  return [ds(e[1], e[0]), xs(e[2])];
}
function As(e) {
  var t = e[0],
    n = e[1],
    r = L(n);
  return [r * L(t), r * R(t), R(n)];
}
function js(e, t) {
  return e[0] * t[0] + e[1] * t[1] + e[2] * t[2];
}
function Ms(e, t) {
  return [e[1] * t[2] - e[2] * t[1], e[2] * t[0] - e[0] * t[2], e[0] * t[1] - e[1] * t[0]];
}
function Ns(e, t) {
  (e[0] += t[0]), (e[1] += t[1]), (e[2] += t[2]);
}
function Ps(e, t) {
  return [e[0] * t, e[1] * t, e[2] * t];
}
function Fs(e) {
  var t = vs(e[0] * e[0] + e[1] * e[1] + e[2] * e[2]);
  (e[0] /= t), (e[1] /= t), (e[2] /= t);
}
var Is,
  Ls,
  Rs,
  zs,
  Bs,
  Vs,
  Hs,
  Us,
  Ws,
  Gs,
  Ks,
  qs,
  Js,
  Ys,
  Xs,
  Zs,
  Qs = {
    sphere: Ss,
    point: $s,
    lineStart: tc,
    lineEnd: ic,
    polygonStart: () => {
      (Qs.lineStart = ac), (Qs.lineEnd = oc);
    },
    polygonEnd: () => {
      (Qs.lineStart = tc), (Qs.lineEnd = ic);
    },
  };
function $s(e, t) {
  (e *= F), (t *= F);
  var n = L(t);
  ec(n * L(e), n * R(e), R(t));
}
function ec(e, t, n) {
  ++Is, (Rs += (e - Rs) / Is), (zs += (t - zs) / Is), (Bs += (n - Bs) / Is);
}
function tc() {
  Qs.point = nc;
}
function nc(e, t) {
  (e *= F), (t *= F);
  var n = L(t);
  (Ys = n * L(e)), (Xs = n * R(e)), (Zs = R(t)), (Qs.point = rc), ec(Ys, Xs, Zs);
}
function rc(e, t) {
  (e *= F), (t *= F);
  var n = L(t),
    r = n * L(e),
    i = n * R(e),
    a = R(t),
    o = ds(
      vs((o = Xs * a - Zs * i) * o + (o = Zs * r - Ys * a) * o + (o = Ys * i - Xs * r) * o),
      Ys * r + Xs * i + Zs * a,
    );
  (Ls += o),
    (Vs += o * (Ys + (Ys = r))),
    (Hs += o * (Xs + (Xs = i))),
    (Us += o * (Zs + (Zs = a))),
    ec(Ys, Xs, Zs);
}
function ic() {
  Qs.point = $s;
}
function ac() {
  Qs.point = sc;
}
function oc() {
  cc(qs, Js), (Qs.point = $s);
}
function sc(e, t) {
  (qs = e), (Js = t), (e *= F), (t *= F), (Qs.point = cc);
  var n = L(t);
  (Ys = n * L(e)), (Xs = n * R(e)), (Zs = R(t)), ec(Ys, Xs, Zs);
}
function cc(e, t) {
  (e *= F), (t *= F);
  var n = L(t),
    r = n * L(e),
    i = n * R(e),
    a = R(t),
    o = Xs * a - Zs * i,
    s = Zs * r - Ys * a,
    c = Ys * i - Xs * r,
    l = ms(o, s, c),
    u = xs(l),
    d = l && -u / l;
  Ws.add(d * o),
    Gs.add(d * s),
    Ks.add(d * c),
    (Ls += u),
    (Vs += u * (Ys + (Ys = r))),
    (Hs += u * (Xs + (Xs = i))),
    (Us += u * (Zs + (Zs = a))),
    ec(Ys, Xs, Zs);
}
function lc(e) {
  (Is = Ls = Rs = zs = Bs = Vs = Hs = Us = 0), (Ws = new re()), (Gs = new re()), (Ks = new re()), Os(e, Qs);
  var t = +Ws,
    n = +Gs,
    r = +Ks,
    i = ms(t, n, r);
  return i < as &&
    ((t = Vs), (n = Hs), (r = Us), Ls < N && ((t = Rs), (n = zs), (r = Bs)), (i = ms(t, n, r)), i < as)
    ? [NaN, NaN]
    : [ds(n, t) * ls, xs(r / i) * ls];
}
function uc(e, t) {
  function n(n, r) {
    return (n = e(n, r)), t(n[0], n[1]);
  }
  return e.invert && t.invert && (n.invert = (n, r) => ((n = t.invert(n, r)), n && e.invert(n[0], n[1]))), n;
}
function dc(e, t) {
  return I(e) > P && (e -= Math.round(e / cs) * cs), [e, t];
}
dc.invert = dc;
function fc(e, t, n) {
  return (e %= cs) ? (t || n ? uc(mc(e), hc(t, n)) : mc(e)) : t || n ? hc(t, n) : dc;
}
function pc(e) {
  return (t, n) => ((t += e), I(t) > P && (t -= Math.round(t / cs) * cs), [t, n]);
}
function mc(e) {
  var t = pc(e);
  return (t.invert = pc(-e)), t;
}
function hc(e, t) {
  var n = L(e),
    r = R(e),
    i = L(t),
    a = R(t);
  function o(e, t) {
    var o = L(t),
      s = L(e) * o,
      c = R(e) * o,
      l = R(t),
      u = l * n + s * r;
    return [ds(c * i - u * a, s * n - l * r), xs(u * i + c * a)];
  }
  return (
    (o.invert = (e, t) => {
      var o = L(t),
        s = L(e) * o,
        c = R(e) * o,
        l = R(t),
        u = l * i - c * a;
      return [ds(c * i + l * a, s * n + u * r), xs(u * n - s * r)];
    }),
    o
  );
}
function gc(e) {
  e = fc(e[0] * F, e[1] * F, e.length > 2 ? e[2] * F : 0);
  function t(t) {
    return (t = e(t[0] * F, t[1] * F)), (t[0] *= ls), (t[1] *= ls), t;
  }
  return (t.invert = (t) => ((t = e.invert(t[0] * F, t[1] * F)), (t[0] *= ls), (t[1] *= ls), t)), t;
}
function _c(e, t, n, r, i, a) {
  if (n) {
    var o = L(t),
      s = R(t),
      c = r * n;
    i == null
      ? ((i = t + r * cs), (a = t - c / 2))
      : ((i = vc(o, i)), (a = vc(o, a)), (r > 0 ? i < a : i > a) && (i += r * cs));
    for (var l, u = i; r > 0 ? u > a : u < a; u -= c)
      (l = ks([o, -s * L(u), -s * R(u)])), e.point(l[0], l[1]);
  }
}
function vc(e, t) {
  (t = As(t)), (t[0] -= e), Fs(t);
  var n = bs(-t[1]);
  return ((-t[2] < 0 ? -n : n) + cs - N) % cs;
}
function yc() {
  var e = [],
    t;
  return {
    point: (e, n, r) => {
      t.push([e, n, r]);
    },
    lineStart: () => {
      e.push((t = []));
    },
    lineEnd: Ss,
    rejoin: () => {
      e.length > 1 && e.push(e.pop().concat(e.shift()));
    },
    result: () => {
      var n = e;
      return (e = []), (t = null), n;
    },
  };
}
function bc(e, t) {
  return I(e[0] - t[0]) < N && I(e[1] - t[1]) < N;
}
function xc(e, t, n, r) {
  (this.x = e), (this.z = t), (this.o = n), (this.e = r), (this.v = !1), (this.n = this.p = null);
}
function Sc(e, t, n, r, i) {
  var a = [],
    o = [],
    s,
    c;
  if (
    (e.forEach((e) => {
      if (!((t = e.length - 1) <= 0)) {
        var t,
          n = e[0],
          r = e[t],
          c;
        if (bc(n, r)) {
          if (!n[2] && !r[2]) {
            for (i.lineStart(), s = 0; s < t; ++s) i.point((n = e[s])[0], n[1]);
            i.lineEnd();
            return;
          }
          r[0] += 2 * N;
        }
        a.push((c = new xc(n, e, null, !0))),
          o.push((c.o = new xc(n, null, c, !1))),
          a.push((c = new xc(r, e, null, !1))),
          o.push((c.o = new xc(r, null, c, !0)));
      }
    }),
    a.length)
  ) {
    for (o.sort(t), Cc(a), Cc(o), s = 0, c = o.length; s < c; ++s) o[s].e = n = !n;
    for (var l = a[0], u, d; ; ) {
      for (var f = l, p = !0; f.v; ) if ((f = f.n) === l) return;
      (u = f.z), i.lineStart();
      do {
        if (((f.v = f.o.v = !0), f.e)) {
          if (p) for (s = 0, c = u.length; s < c; ++s) i.point((d = u[s])[0], d[1]);
          else r(f.x, f.n.x, 1, i);
          f = f.n;
        } else {
          if (p) for (u = f.p.z, s = u.length - 1; s >= 0; --s) i.point((d = u[s])[0], d[1]);
          else r(f.x, f.p.x, -1, i);
          f = f.p;
        }
        (f = f.o), (u = f.z), (p = !p);
      } while (!f.v);
      i.lineEnd();
    }
  }
}
function Cc(e) {
  if ((t = e.length)) {
    for (var t, n = 0, r = e[0], i; ++n < t; ) (r.n = i = e[n]), (i.p = r), (r = i);
    (r.n = i = e[0]), (i.p = r);
  }
}
function wc(e) {
  return I(e[0]) <= P ? e[0] : _s(e[0]) * (((I(e[0]) + P) % cs) - P);
}
function Tc(e, t) {
  var n = wc(t),
    r = t[1],
    i = R(r),
    a = [R(n), -L(n), 0],
    o = 0,
    s = 0,
    c = new re();
  i === 1 ? (r = os + N) : i === -1 && (r = -os - N);
  for (var l = 0, u = e.length; l < u; ++l)
    if ((f = (d = e[l]).length))
      for (
        var d, f, p = d[f - 1], m = wc(p), h = p[1] / 2 + ss, g = R(h), _ = L(h), v = 0;
        v < f;
        ++v, m = b, g = S, _ = C, p = y
      ) {
        var y = d[v],
          b = wc(y),
          x = y[1] / 2 + ss,
          S = R(x),
          C = L(x),
          w = b - m,
          T = w >= 0 ? 1 : -1,
          E = T * w,
          D = E > P,
          O = g * S;
        if ((c.add(ds(O * T * R(E), _ * C + O * L(E))), (o += D ? w + T * cs : w), D ^ (m >= n) ^ (b >= n))) {
          var k = Ms(As(p), As(y));
          Fs(k);
          var A = Ms(a, k);
          Fs(A);
          var ee = (D ^ (w >= 0) ? -1 : 1) * xs(A[2]);
          (r > ee || (r === ee && (k[0] || k[1]))) && (s += D ^ (w >= 0) ? 1 : -1);
        }
      }
  return (o < -N || (o < N && c < -as)) ^ (s & 1);
}
function Ec(e, t, n, r) {
  return (i) => {
    var a = t(i),
      o = yc(),
      s = t(o),
      c = !1,
      l,
      u,
      d,
      f = {
        point: p,
        lineStart: h,
        lineEnd: g,
        polygonStart: () => {
          (f.point = _), (f.lineStart = v), (f.lineEnd = y), (u = []), (l = []);
        },
        polygonEnd: () => {
          (f.point = p), (f.lineStart = h), (f.lineEnd = g), (u = Ue(u));
          var e = Tc(l, r);
          u.length
            ? ((c ||= (i.polygonStart(), !0)), Sc(u, Oc, e, n, i))
            : e && ((c ||= (i.polygonStart(), !0)), i.lineStart(), n(null, null, 1, i), i.lineEnd()),
            (c &&= (i.polygonEnd(), !1)),
            (u = l = null);
        },
        sphere: () => {
          i.polygonStart(), i.lineStart(), n(null, null, 1, i), i.lineEnd(), i.polygonEnd();
        },
      };
    function p(t, n) {
      e(t, n) && i.point(t, n);
    }
    function m(e, t) {
      a.point(e, t);
    }
    function h() {
      (f.point = m), a.lineStart();
    }
    function g() {
      (f.point = p), a.lineEnd();
    }
    function _(e, t) {
      d.push([e, t]), s.point(e, t);
    }
    function v() {
      s.lineStart(), (d = []);
    }
    function y() {
      _(d[0][0], d[0][1]), s.lineEnd();
      var e = s.clean(),
        t = o.result(),
        n,
        r = t.length,
        a,
        f,
        p;
      if ((d.pop(), l.push(d), (d = null), r)) {
        if (e & 1) {
          if (((f = t[0]), (a = f.length - 1) > 0)) {
            for (c ||= (i.polygonStart(), !0), i.lineStart(), n = 0; n < a; ++n) i.point((p = f[n])[0], p[1]);
            i.lineEnd();
          }
        } else r > 1 && e & 2 && t.push(t.pop().concat(t.shift())), u.push(t.filter(Dc));
      }
    }
    return f;
  };
}
function Dc(e) {
  return e.length > 1;
}
function Oc(e, t) {
  return ((e = e.x)[0] < 0 ? e[1] - os - N : os - e[1]) - ((t = t.x)[0] < 0 ? t[1] - os - N : os - t[1]);
}
var kc = Ec(() => !0, Ac, Mc, [-P, -os]);
function Ac(e) {
  var t = NaN,
    n = NaN,
    r = NaN,
    i;
  return {
    lineStart: () => {
      e.lineStart(), (i = 1);
    },
    point: (a, o) => {
      var s = a > 0 ? P : -P,
        c = I(a - t);
      I(c - P) < N
        ? (e.point(t, (n = (n + o) / 2 > 0 ? os : -os)),
          e.point(r, n),
          e.lineEnd(),
          e.lineStart(),
          e.point(s, n),
          e.point(a, n),
          (i = 0))
        : r !== s &&
          c >= P &&
          (I(t - r) < N && (t -= r * N),
          I(a - s) < N && (a -= s * N),
          (n = jc(t, n, a, o)),
          e.point(r, n),
          e.lineEnd(),
          e.lineStart(),
          e.point(s, n),
          (i = 0)),
        e.point((t = a), (n = o)),
        (r = s);
    },
    lineEnd: () => {
      e.lineEnd(), (t = n = NaN);
    },
    clean: () => 2 - i,
  };
}
function jc(e, t, n, r) {
  var i,
    a,
    o = R(e - n);
  return I(o) > N ? us((R(t) * (a = L(r)) * R(n) - R(r) * (i = L(t)) * R(e)) / (i * a * o)) : (t + r) / 2;
}
function Mc(e, t, n, r) {
  var i;
  if (e == null)
    (i = n * os),
      r.point(-P, i),
      r.point(0, i),
      r.point(P, i),
      r.point(P, 0),
      r.point(P, -i),
      r.point(0, -i),
      r.point(-P, -i),
      r.point(-P, 0),
      r.point(-P, i);
  else if (I(e[0] - t[0]) > N) {
    var a = e[0] < t[0] ? P : -P;
    (i = (n * a) / 2), r.point(-a, i), r.point(0, i), r.point(a, i);
  } else r.point(t[0], t[1]);
}
function Nc(e) {
  var t = L(e),
    n = 2 * F,
    r = t > 0,
    i = I(t) > N;
  function a(t, r, i, a) {
    _c(a, e, n, i, t, r);
  }
  function o(e, n) {
    return L(e) * L(n) > t;
  }
  function s(e) {
    var t, n, a, s, u;
    return {
      lineStart: () => {
        (s = a = !1), (u = 1);
      },
      point: (d, f) => {
        var p = [d, f],
          m,
          h = o(d, f),
          g = r ? (h ? 0 : l(d, f)) : h ? l(d + (d < 0 ? P : -P), f) : 0;
        if (
          (!t && (s = a = h) && e.lineStart(),
          h !== a && ((m = c(t, p)), (!m || bc(t, m) || bc(p, m)) && (p[2] = 1)),
          h !== a)
        )
          (u = 0),
            h
              ? (e.lineStart(), (m = c(p, t)), e.point(m[0], m[1]))
              : ((m = c(t, p)), e.point(m[0], m[1], 2), e.lineEnd()),
            (t = m);
        else if (i && t && r ^ h) {
          var _;
          !(g & n) &&
            (_ = c(p, t, !0)) &&
            ((u = 0),
            r
              ? (e.lineStart(), e.point(_[0][0], _[0][1]), e.point(_[1][0], _[1][1]), e.lineEnd())
              : (e.point(_[1][0], _[1][1]), e.lineEnd(), e.lineStart(), e.point(_[0][0], _[0][1], 3)));
        }
        !h || (t && bc(t, p)) || e.point(p[0], p[1]), (t = p), (a = h), (n = g);
      },
      lineEnd: () => {
        a && e.lineEnd(), (t = null);
      },
      clean: () => u | ((s && a) << 1),
    };
  }
  function c(e, n, r) {
    var i = As(e),
      a = As(n),
      o = [1, 0, 0],
      s = Ms(i, a),
      c = js(s, s),
      l = s[0],
      u = c - l * l;
    if (!u) return !r && e;
    var d = (t * c) / u,
      f = (-t * l) / u,
      p = Ms(o, s),
      m = Ps(o, d);
    Ns(m, Ps(s, f));
    var h = p,
      g = js(m, h),
      _ = js(h, h),
      v = g * g - _ * (js(m, m) - 1);
    if (!(v < 0)) {
      var y = vs(v),
        b = Ps(h, (-g - y) / _);
      if ((Ns(b, m), (b = ks(b)), !r)) return b;
      var x = e[0],
        S = n[0],
        C = e[1],
        w = n[1],
        T;
      S < x && ((T = x), (x = S), (S = T));
      var E = S - x,
        D = I(E - P) < N,
        O = D || E < N;
      if (
        (!D && w < C && ((T = C), (C = w), (w = T)),
        O
          ? D
            ? (C + w > 0) ^ (b[1] < (I(b[0] - x) < N ? C : w))
            : C <= b[1] && b[1] <= w
          : (E > P) ^ (x <= b[0] && b[0] <= S))
      ) {
        var k = Ps(h, (-g + y) / _);
        return Ns(k, m), [b, ks(k)];
      }
    }
  }
  function l(t, n) {
    var i = r ? e : P - e,
      a = 0;
    return t < -i ? (a |= 1) : t > i && (a |= 2), n < -i ? (a |= 4) : n > i && (a |= 8), a;
  }
  return Ec(o, s, a, r ? [0, -e] : [-P, e - P]);
}
function Pc(e, t, n, r, i, a) {
  var o = e[0],
    s = e[1],
    c = t[0],
    l = t[1],
    u = 0,
    d = 1,
    f = c - o,
    p = l - s,
    m = n - o;
  if (!(!f && m > 0)) {
    if (((m /= f), f < 0)) {
      if (m < u) return;
      m < d && (d = m);
    } else if (f > 0) {
      if (m > d) return;
      m > u && (u = m);
    }
    if (((m = i - o), !(!f && m < 0))) {
      if (((m /= f), f < 0)) {
        if (m > d) return;
        m > u && (u = m);
      } else if (f > 0) {
        if (m < u) return;
        m < d && (d = m);
      }
      if (((m = r - s), !(!p && m > 0))) {
        if (((m /= p), p < 0)) {
          if (m < u) return;
          m < d && (d = m);
        } else if (p > 0) {
          if (m > d) return;
          m > u && (u = m);
        }
        if (((m = a - s), !(!p && m < 0))) {
          if (((m /= p), p < 0)) {
            if (m > d) return;
            m > u && (u = m);
          } else if (p > 0) {
            if (m < u) return;
            m < d && (d = m);
          }
          return (
            u > 0 && ((e[0] = o + u * f), (e[1] = s + u * p)),
            d < 1 && ((t[0] = o + d * f), (t[1] = s + d * p)),
            !0
          );
        }
      }
    }
  }
}
var Fc = 1e9,
  Ic = -Fc;
function Lc(e, t, n, r) {
  function i(i, a) {
    return e <= i && i <= n && t <= a && a <= r;
  }
  function a(i, a, s, l) {
    var u = 0,
      d = 0;
    if (i == null || (u = o(i, s)) !== (d = o(a, s)) || (c(i, a) < 0) ^ (s > 0))
      do l.point(u === 0 || u === 3 ? e : n, u > 1 ? r : t);
      while ((u = (u + s + 4) % 4) !== d);
    else l.point(a[0], a[1]);
  }
  function o(r, i) {
    return I(r[0] - e) < N
      ? i > 0
        ? 0
        : 3
      : I(r[0] - n) < N
        ? i > 0
          ? 2
          : 1
        : I(r[1] - t) < N
          ? +(i > 0)
          : i > 0
            ? 3
            : 2;
  }
  function s(e, t) {
    return c(e.x, t.x);
  }
  function c(e, t) {
    var n = o(e, 1),
      r = o(t, 1);
    return n === r
      ? n === 0
        ? t[1] - e[1]
        : n === 1
          ? e[0] - t[0]
          : n === 2
            ? e[1] - t[1]
            : t[0] - e[0]
      : n - r;
  }
  return (o) => {
    var c = o,
      l = yc(),
      u,
      d,
      f,
      p,
      m,
      h,
      g,
      _,
      v,
      y,
      b,
      x = { point: S, lineStart: E, lineEnd: D, polygonStart: w, polygonEnd: T };
    function S(e, t) {
      i(e, t) && c.point(e, t);
    }
    function C() {
      for (var t = 0, n = 0, i = d.length; n < i; ++n)
        for (var a = d[n], o = 1, s = a.length, c = a[0], l, u, f = c[0], p = c[1]; o < s; ++o)
          (l = f),
            (u = p),
            (c = a[o]),
            (f = c[0]),
            (p = c[1]),
            u <= r
              ? p > r && (f - l) * (r - u) > (p - u) * (e - l) && ++t
              : p <= r && (f - l) * (r - u) < (p - u) * (e - l) && --t;
      return t;
    }
    function w() {
      (c = l), (u = []), (d = []), (b = !0);
    }
    function T() {
      var e = C(),
        t = b && e,
        n = (u = Ue(u)).length;
      (t || n) &&
        (o.polygonStart(),
        t && (o.lineStart(), a(null, null, 1, o), o.lineEnd()),
        n && Sc(u, s, e, a, o),
        o.polygonEnd()),
        (c = o),
        (u = d = f = null);
    }
    function E() {
      (x.point = O), d && d.push((f = [])), (y = !0), (v = !1), (g = _ = NaN);
    }
    function D() {
      u && (O(p, m), h && v && l.rejoin(), u.push(l.result())), (x.point = S), v && c.lineEnd();
    }
    function O(a, o) {
      var s = i(a, o);
      if ((d && f.push([a, o]), y)) (p = a), (m = o), (h = s), (y = !1), s && (c.lineStart(), c.point(a, o));
      else if (s && v) c.point(a, o);
      else {
        var l = [(g = Math.max(Ic, Math.min(Fc, g))), (_ = Math.max(Ic, Math.min(Fc, _)))],
          u = [(a = Math.max(Ic, Math.min(Fc, a))), (o = Math.max(Ic, Math.min(Fc, o)))];
        Pc(l, u, e, t, n, r)
          ? (v || (c.lineStart(), c.point(l[0], l[1])), c.point(u[0], u[1]), s || c.lineEnd(), (b = !1))
          : s && (c.lineStart(), c.point(a, o), (b = !1));
      }
      (g = a), (_ = o), (v = s);
    }
    return x;
  };
}
function Rc(e, t, n) {
  var r = qe(e, t - N, n).concat(t);
  return (e) => r.map((t) => [e, t]);
}
function zc(e, t, n) {
  var r = qe(e, t - N, n).concat(t);
  return (e) => r.map((t) => [t, e]);
}
function Bc() {
  var e,
    t,
    n,
    r,
    i,
    a,
    o,
    s,
    c = 10,
    l = c,
    u = 90,
    d = 360,
    f,
    p,
    m,
    h,
    g = 2.5;
  function _() {
    return { type: `MultiLineString`, coordinates: v() };
  }
  function v() {
    return qe(fs(r / u) * u, n, u)
      .map(m)
      .concat(qe(fs(s / d) * d, o, d).map(h))
      .concat(
        qe(fs(t / c) * c, e, c)
          .filter((e) => I(e % u) > N)
          .map(f),
      )
      .concat(
        qe(fs(a / l) * l, i, l)
          .filter((e) => I(e % d) > N)
          .map(p),
      );
  }
  return (
    (_.lines = () => v().map((e) => ({ type: `LineString`, coordinates: e }))),
    (_.outline = () => ({
      type: `Polygon`,
      coordinates: [m(r).concat(h(o).slice(1), m(n).reverse().slice(1), h(s).reverse().slice(1))],
    })),
    (_.extent = function (e) {
      return arguments.length ? _.extentMajor(e).extentMinor(e) : _.extentMinor();
    }),
    (_.extentMajor = function (e) {
      return arguments.length
        ? ((r = +e[0][0]),
          (n = +e[1][0]),
          (s = +e[0][1]),
          (o = +e[1][1]),
          r > n && ((e = r), (r = n), (n = e)),
          s > o && ((e = s), (s = o), (o = e)),
          _.precision(g))
        : [
            [r, s],
            [n, o],
          ];
    }),
    (_.extentMinor = function (n) {
      return arguments.length
        ? ((t = +n[0][0]),
          (e = +n[1][0]),
          (a = +n[0][1]),
          (i = +n[1][1]),
          t > e && ((n = t), (t = e), (e = n)),
          a > i && ((n = a), (a = i), (i = n)),
          _.precision(g))
        : [
            [t, a],
            [e, i],
          ];
    }),
    (_.step = function (e) {
      return arguments.length ? _.stepMajor(e).stepMinor(e) : _.stepMinor();
    }),
    (_.stepMajor = function (e) {
      return arguments.length ? ((u = +e[0]), (d = +e[1]), _) : [u, d];
    }),
    (_.stepMinor = function (e) {
      return arguments.length ? ((c = +e[0]), (l = +e[1]), _) : [c, l];
    }),
    (_.precision = function (c) {
      return arguments.length
        ? ((g = +c), (f = Rc(a, i, 90)), (p = zc(t, e, g)), (m = Rc(s, o, 90)), (h = zc(r, n, g)), _)
        : g;
    }),
    _.extentMajor([
      [-180, -90 + N],
      [180, 90 - N],
    ]).extentMinor([
      [-180, -80 - N],
      [180, 80 + N],
    ])
  );
}
function Vc() {
  return Bc()();
}
var Hc = (e) => e,
  Uc = new re(),
  Wc = new re(),
  Gc,
  Kc,
  qc,
  Jc,
  Yc = {
    point: Ss,
    lineStart: Ss,
    lineEnd: Ss,
    polygonStart: () => {
      (Yc.lineStart = Xc), (Yc.lineEnd = $c);
    },
    polygonEnd: () => {
      (Yc.lineStart = Yc.lineEnd = Yc.point = Ss), Uc.add(I(Wc)), (Wc = new re());
    },
    result: () => {
      var e = Uc / 2;
      return (Uc = new re()), e;
    },
  };
function Xc() {
  Yc.point = Zc;
}
function Zc(e, t) {
  (Yc.point = Qc), (Gc = qc = e), (Kc = Jc = t);
}
function Qc(e, t) {
  Wc.add(Jc * e - qc * t), (qc = e), (Jc = t);
}
function $c() {
  Qc(Gc, Kc);
}
var el = 1 / 0,
  tl = el,
  nl = -el,
  rl = nl,
  il = {
    point: al,
    lineStart: Ss,
    lineEnd: Ss,
    polygonStart: Ss,
    polygonEnd: Ss,
    result: () => {
      var e = [
        [el, tl],
        [nl, rl],
      ];
      return (nl = rl = -(tl = el = 1 / 0)), e;
    },
  };
function al(e, t) {
  e < el && (el = e), e > nl && (nl = e), t < tl && (tl = t), t > rl && (rl = t);
}
var ol = 0,
  sl = 0,
  cl = 0,
  ll = 0,
  ul = 0,
  dl = 0,
  fl = 0,
  pl = 0,
  ml = 0,
  hl,
  gl,
  _l,
  vl,
  yl = {
    point: bl,
    lineStart: xl,
    lineEnd: wl,
    polygonStart: () => {
      (yl.lineStart = Tl), (yl.lineEnd = El);
    },
    polygonEnd: () => {
      (yl.point = bl), (yl.lineStart = xl), (yl.lineEnd = wl);
    },
    result: () => {
      var e = ml ? [fl / ml, pl / ml] : dl ? [ll / dl, ul / dl] : cl ? [ol / cl, sl / cl] : [NaN, NaN];
      return (ol = sl = cl = ll = ul = dl = fl = pl = ml = 0), e;
    },
  };
function bl(e, t) {
  (ol += e), (sl += t), ++cl;
}
function xl() {
  yl.point = Sl;
}
function Sl(e, t) {
  (yl.point = Cl), bl((_l = e), (vl = t));
}
function Cl(e, t) {
  var n = e - _l,
    r = t - vl,
    i = vs(n * n + r * r);
  (ll += (i * (_l + e)) / 2), (ul += (i * (vl + t)) / 2), (dl += i), bl((_l = e), (vl = t));
}
function wl() {
  yl.point = bl;
}
function Tl() {
  yl.point = Dl;
}
function El() {
  Ol(hl, gl);
}
function Dl(e, t) {
  (yl.point = Ol), bl((hl = _l = e), (gl = vl = t));
}
function Ol(e, t) {
  var n = e - _l,
    r = t - vl,
    i = vs(n * n + r * r);
  (ll += (i * (_l + e)) / 2),
    (ul += (i * (vl + t)) / 2),
    (dl += i),
    (i = vl * e - _l * t),
    (fl += i * (_l + e)),
    (pl += i * (vl + t)),
    (ml += i * 3),
    bl((_l = e), (vl = t));
}
function kl(e) {
  this._context = e;
}
kl.prototype = {
  _radius: 4.5,
  pointRadius: function (e) {
    return (this._radius = e), this;
  },
  polygonStart: function () {
    this._line = 0;
  },
  polygonEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    this._point = 0;
  },
  lineEnd: function () {
    this._line === 0 && this._context.closePath(), (this._point = NaN);
  },
  point: function (e, t) {
    switch (this._point) {
      case 0:
        this._context.moveTo(e, t), (this._point = 1);
        break;
      case 1:
        this._context.lineTo(e, t);
        break;
      default:
        this._context.moveTo(e + this._radius, t), this._context.arc(e, t, this._radius, 0, cs);
    }
  },
  result: Ss,
};
var Al = new re(),
  jl,
  Ml,
  Nl,
  Pl,
  Fl,
  Il = {
    point: Ss,
    lineStart: () => {
      Il.point = Ll;
    },
    lineEnd: () => {
      jl && Rl(Ml, Nl), (Il.point = Ss);
    },
    polygonStart: () => {
      jl = !0;
    },
    polygonEnd: () => {
      jl = null;
    },
    result: () => {
      var e = +Al;
      return (Al = new re()), e;
    },
  };
function Ll(e, t) {
  (Il.point = Rl), (Ml = Pl = e), (Nl = Fl = t);
}
function Rl(e, t) {
  (Pl -= e), (Fl -= t), Al.add(vs(Pl * Pl + Fl * Fl)), (Pl = e), (Fl = t);
}
var zl,
  Bl,
  Vl,
  Hl,
  Ul = class {
    constructor(e) {
      (this._append = e == null ? Wl : Gl(e)), (this._radius = 4.5), (this._ = ``);
    }
    pointRadius(e) {
      return (this._radius = +e), this;
    }
    polygonStart() {
      this._line = 0;
    }
    polygonEnd() {
      this._line = NaN;
    }
    lineStart() {
      this._point = 0;
    }
    lineEnd() {
      this._line === 0 && (this._ += `Z`), (this._point = NaN);
    }
    point(e, t) {
      switch (this._point) {
        case 0:
          this._append`M${e},${t}`, (this._point = 1);
          break;
        case 1:
          this._append`L${e},${t}`;
          break;
        default:
          if ((this._append`M${e},${t}`, this._radius !== Vl || this._append !== Bl)) {
            const e = this._radius,
              t = this._;
            (this._ = ``),
              this._append`m0,${e}a${e},${e} 0 1,1 0,${-2 * e}a${e},${e} 0 1,1 0,${2 * e}z`,
              (Vl = e),
              (Bl = this._append),
              (Hl = this._),
              (this._ = t);
          }
          this._ += Hl;
      }
    }
    result() {
      const e = this._;
      return (this._ = ``), e.length ? e : null;
    }
  };
function Wl(e) {
  let t = 1;
  this._ += e[0];
  for (let n = e.length; t < n; ++t) this._ += arguments[t] + e[t];
}
function Gl(e) {
  const t = Math.floor(e);
  if (!(t >= 0)) throw RangeError(`invalid digits: ${e}`);
  if (t > 15) return Wl;
  if (t !== zl) {
    const e = 10 ** t;
    (zl = t),
      (Bl = function (t) {
        let n = 1;
        this._ += t[0];
        for (let r = t.length; n < r; ++n) this._ += Math.round(arguments[n] * e) / e + t[n];
      });
  }
  return Bl;
}
function Kl(e, t) {
  let n = 3,
    r = 4.5,
    i,
    a;
  function o(e) {
    return e && (typeof r == `function` && a.pointRadius(+r.apply(this, arguments)), Os(e, i(a))), a.result();
  }
  return (
    (o.area = (e) => (Os(e, i(Yc)), Yc.result())),
    (o.measure = (e) => (Os(e, i(Il)), Il.result())),
    (o.bounds = (e) => (Os(e, i(il)), il.result())),
    (o.centroid = (e) => (Os(e, i(yl)), yl.result())),
    (o.projection = function (t) {
      return arguments.length ? ((i = t == null ? ((e = null), Hc) : (e = t).stream), o) : e;
    }),
    (o.context = function (e) {
      return arguments.length
        ? ((a = e == null ? ((t = null), new Ul(n)) : new kl((t = e))),
          typeof r != `function` && a.pointRadius(r),
          o)
        : t;
    }),
    (o.pointRadius = function (e) {
      return arguments.length ? ((r = typeof e == `function` ? e : (a.pointRadius(+e), +e)), o) : r;
    }),
    (o.digits = function (e) {
      if (!arguments.length) return n;
      if (e == null) n = null;
      else {
        const t = Math.floor(e);
        if (!(t >= 0)) throw RangeError(`invalid digits: ${e}`);
        n = t;
      }
      return t === null && (a = new Ul(n)), o;
    }),
    o.projection(e).digits(n).context(t)
  );
}
function ql(e) {
  return { stream: Jl(e) };
}
function Jl(e) {
  return (t) => {
    var n = new Yl();
    for (var r in e) n[r] = e[r];
    return (n.stream = t), n;
  };
}
function Yl() {}
Yl.prototype = {
  constructor: Yl,
  point: function (e, t) {
    this.stream.point(e, t);
  },
  sphere: function () {
    this.stream.sphere();
  },
  lineStart: function () {
    this.stream.lineStart();
  },
  lineEnd: function () {
    this.stream.lineEnd();
  },
  polygonStart: function () {
    this.stream.polygonStart();
  },
  polygonEnd: function () {
    this.stream.polygonEnd();
  },
};
function Xl(e, t, n) {
  var r = e.clipExtent && e.clipExtent();
  return (
    e.scale(150).translate([0, 0]),
    r != null && e.clipExtent(null),
    Os(n, e.stream(il)),
    t(il.result()),
    r != null && e.clipExtent(r),
    e
  );
}
function Zl(e, t, n) {
  return Xl(
    e,
    (n) => {
      var r = t[1][0] - t[0][0],
        i = t[1][1] - t[0][1],
        a = Math.min(r / (n[1][0] - n[0][0]), i / (n[1][1] - n[0][1])),
        o = +t[0][0] + (r - a * (n[1][0] + n[0][0])) / 2,
        s = +t[0][1] + (i - a * (n[1][1] + n[0][1])) / 2;
      e.scale(150 * a).translate([o, s]);
    },
    n,
  );
}
function Ql(e, t, n) {
  return Zl(e, [[0, 0], t], n);
}
function $l(e, t, n) {
  return Xl(
    e,
    (n) => {
      var r = +t,
        i = r / (n[1][0] - n[0][0]),
        a = (r - i * (n[1][0] + n[0][0])) / 2,
        o = -i * n[0][1];
      e.scale(150 * i).translate([a, o]);
    },
    n,
  );
}
function eu(e, t, n) {
  return Xl(
    e,
    (n) => {
      var r = +t,
        i = r / (n[1][1] - n[0][1]),
        a = -i * n[0][0],
        o = (r - i * (n[1][1] + n[0][1])) / 2;
      e.scale(150 * i).translate([a, o]);
    },
    n,
  );
}
var tu = 16,
  nu = L(30 * F);
function ru(e, t) {
  return +t ? au(e, t) : iu(e);
}
function iu(e) {
  return Jl({
    point: function (t, n) {
      (t = e(t, n)), this.stream.point(t[0], t[1]);
    },
  });
}
function au(e, t) {
  function n(r, i, a, o, s, c, l, u, d, f, p, m, h, g) {
    var _ = l - r,
      v = u - i,
      y = _ * _ + v * v;
    if (y > 4 * t && h--) {
      var b = o + f,
        x = s + p,
        S = c + m,
        C = vs(b * b + x * x + S * S),
        w = xs((S /= C)),
        T = I(I(S) - 1) < N || I(a - d) < N ? (a + d) / 2 : ds(x, b),
        E = e(T, w),
        D = E[0],
        O = E[1],
        k = D - r,
        A = O - i,
        ee = v * k - _ * A;
      ((ee * ee) / y > t || I((_ * k + v * A) / y - 0.5) > 0.3 || o * f + s * p + c * m < nu) &&
        (n(r, i, a, o, s, c, D, O, T, (b /= C), (x /= C), S, h, g),
        g.point(D, O),
        n(D, O, T, b, x, S, l, u, d, f, p, m, h, g));
    }
  }
  return (t) => {
    var r,
      i,
      a,
      o,
      s,
      c,
      l,
      u,
      d,
      f,
      p,
      m,
      h = {
        point: g,
        lineStart: _,
        lineEnd: y,
        polygonStart: () => {
          t.polygonStart(), (h.lineStart = b);
        },
        polygonEnd: () => {
          t.polygonEnd(), (h.lineStart = _);
        },
      };
    function g(n, r) {
      (n = e(n, r)), t.point(n[0], n[1]);
    }
    function _() {
      (u = NaN), (h.point = v), t.lineStart();
    }
    function v(r, i) {
      var a = As([r, i]),
        o = e(r, i);
      n(u, d, l, f, p, m, (u = o[0]), (d = o[1]), (l = r), (f = a[0]), (p = a[1]), (m = a[2]), tu, t),
        t.point(u, d);
    }
    function y() {
      (h.point = g), t.lineEnd();
    }
    function b() {
      _(), (h.point = x), (h.lineEnd = S);
    }
    function x(e, t) {
      v((r = e), t), (i = u), (a = d), (o = f), (s = p), (c = m), (h.point = v);
    }
    function S() {
      n(u, d, l, f, p, m, i, a, r, o, s, c, tu, t), (h.lineEnd = y), y();
    }
    return h;
  };
}
var ou = Jl({
  point: function (e, t) {
    this.stream.point(e * F, t * F);
  },
});
function su(e) {
  return Jl({
    point: function (t, n) {
      var r = e(t, n);
      return this.stream.point(r[0], r[1]);
    },
  });
}
function cu(e, t, n, r, i) {
  function a(a, o) {
    return (a *= r), (o *= i), [t + e * a, n - e * o];
  }
  return (a.invert = (a, o) => [((a - t) / e) * r, ((n - o) / e) * i]), a;
}
function lu(e, t, n, r, i, a) {
  if (!a) return cu(e, t, n, r, i);
  var o = L(a),
    s = R(a),
    c = o * e,
    l = s * e,
    u = o / e,
    d = s / e,
    f = (s * n - o * t) / e,
    p = (s * t + o * n) / e;
  function m(e, a) {
    return (e *= r), (a *= i), [c * e - l * a + t, n - l * e - c * a];
  }
  return (m.invert = (e, t) => [r * (u * e - d * t + f), i * (p - d * e - u * t)]), m;
}
function uu(e) {
  return du(() => e)();
}
function du(e) {
  var t,
    n = 150,
    r = 480,
    i = 250,
    a = 0,
    o = 0,
    s = 0,
    c = 0,
    l = 0,
    u,
    d = 0,
    f = 1,
    p = 1,
    m = null,
    h = kc,
    g = null,
    _,
    v,
    y,
    b = Hc,
    x = 0.5,
    S,
    C,
    w,
    T,
    E;
  function D(e) {
    return w(e[0] * F, e[1] * F);
  }
  function O(e) {
    return (e = w.invert(e[0], e[1])), e && [e[0] * ls, e[1] * ls];
  }
  (D.stream = (e) => (T && E === e ? T : (T = ou(su(u)(h(S(b((E = e))))))))),
    (D.preclip = function (e) {
      return arguments.length ? ((h = e), (m = void 0), A()) : h;
    }),
    (D.postclip = function (e) {
      return arguments.length ? ((b = e), (g = _ = v = y = null), A()) : b;
    }),
    (D.clipAngle = function (e) {
      return arguments.length ? ((h = +e ? Nc((m = e * F)) : ((m = null), kc)), A()) : m * ls;
    }),
    (D.clipExtent = function (e) {
      return arguments.length
        ? ((b =
            e == null
              ? ((g = _ = v = y = null), Hc)
              : Lc((g = +e[0][0]), (_ = +e[0][1]), (v = +e[1][0]), (y = +e[1][1]))),
          A())
        : g == null
          ? null
          : [
              [g, _],
              [v, y],
            ];
    }),
    (D.scale = function (e) {
      return arguments.length ? ((n = +e), k()) : n;
    }),
    (D.translate = function (e) {
      return arguments.length ? ((r = +e[0]), (i = +e[1]), k()) : [r, i];
    }),
    (D.center = function (e) {
      return arguments.length ? ((a = (e[0] % 360) * F), (o = (e[1] % 360) * F), k()) : [a * ls, o * ls];
    }),
    (D.rotate = function (e) {
      return arguments.length
        ? ((s = (e[0] % 360) * F), (c = (e[1] % 360) * F), (l = e.length > 2 ? (e[2] % 360) * F : 0), k())
        : [s * ls, c * ls, l * ls];
    }),
    (D.angle = function (e) {
      return arguments.length ? ((d = (e % 360) * F), k()) : d * ls;
    }),
    (D.reflectX = function (e) {
      return arguments.length ? ((f = e ? -1 : 1), k()) : f < 0;
    }),
    (D.reflectY = function (e) {
      return arguments.length ? ((p = e ? -1 : 1), k()) : p < 0;
    }),
    (D.precision = function (e) {
      return arguments.length ? ((S = ru(C, (x = e * e))), A()) : vs(x);
    }),
    (D.fitExtent = (e, t) => Zl(D, e, t)),
    (D.fitSize = (e, t) => Ql(D, e, t)),
    (D.fitWidth = (e, t) => $l(D, e, t)),
    (D.fitHeight = (e, t) => eu(D, e, t));
  function k() {
    var e = lu(n, 0, 0, f, p, d).apply(null, t(a, o)),
      m = lu(n, r - e[0], i - e[1], f, p, d);
    return (u = fc(s, c, l)), (C = uc(t, m)), (w = uc(u, C)), (S = ru(C, x)), A();
  }
  function A() {
    return (T = E = null), D;
  }
  return function () {
    return (t = e.apply(this, arguments)), (D.invert = t.invert && O), k();
  };
}
function fu(e) {
  var t = 0,
    n = P / 3,
    r = du(e),
    i = r(t, n);
  return (
    (i.parallels = function (e) {
      return arguments.length ? r((t = e[0] * F), (n = e[1] * F)) : [t * ls, n * ls];
    }),
    i
  );
}
function pu(e) {
  var t = L(e);
  function n(e, n) {
    return [e * t, R(n) / t];
  }
  return (n.invert = (e, n) => [e / t, xs(n * t)]), n;
}
function mu(e, t) {
  var n = R(e),
    r = (n + R(t)) / 2;
  if (I(r) < N) return pu(e);
  var i = 1 + n * (2 * r - n),
    a = vs(i) / r;
  function o(e, t) {
    var n = vs(i - 2 * r * R(t)) / r;
    return [n * R((e *= r)), a - n * L(e)];
  }
  return (
    (o.invert = (e, t) => {
      var n = a - t,
        o = ds(e, I(n)) * _s(n);
      return n * r < 0 && (o -= P * _s(e) * _s(n)), [o / r, xs((i - (e * e + n * n) * r * r) / (2 * r))];
    }),
    o
  );
}
function hu() {
  return fu(mu).scale(155.424).center([0, 33.6442]);
}
function gu() {
  return hu().parallels([29.5, 45.5]).scale(1070).translate([480, 250]).rotate([96, 0]).center([-0.6, 38.7]);
}
function _u(e) {
  var t = e.length;
  return {
    point: (n, r) => {
      for (var i = -1; ++i < t; ) e[i].point(n, r);
    },
    sphere: () => {
      for (var n = -1; ++n < t; ) e[n].sphere();
    },
    lineStart: () => {
      for (var n = -1; ++n < t; ) e[n].lineStart();
    },
    lineEnd: () => {
      for (var n = -1; ++n < t; ) e[n].lineEnd();
    },
    polygonStart: () => {
      for (var n = -1; ++n < t; ) e[n].polygonStart();
    },
    polygonEnd: () => {
      for (var n = -1; ++n < t; ) e[n].polygonEnd();
    },
  };
}
function vu() {
  var e,
    t,
    n = gu(),
    r,
    i = hu().rotate([154, 0]).center([-2, 58.5]).parallels([55, 65]),
    a,
    o = hu().rotate([157, 0]).center([-3, 19.9]).parallels([8, 18]),
    s,
    c,
    l = {
      point: (e, t) => {
        c = [e, t];
      },
    };
  function u(e) {
    var t = e[0],
      n = e[1];
    return (c = null), r.point(t, n), c || (a.point(t, n), c) || (s.point(t, n), c);
  }
  (u.invert = (e) => {
    var t = n.scale(),
      r = n.translate(),
      a = (e[0] - r[0]) / t,
      s = (e[1] - r[1]) / t;
    return (
      s >= 0.12 && s < 0.234 && a >= -0.425 && a < -0.214
        ? i
        : s >= 0.166 && s < 0.234 && a >= -0.214 && a < -0.115
          ? o
          : n
    ).invert(e);
  }),
    (u.stream = (r) => (e && t === r ? e : (e = _u([n.stream((t = r)), i.stream(r), o.stream(r)])))),
    (u.precision = function (e) {
      return arguments.length ? (n.precision(e), i.precision(e), o.precision(e), d()) : n.precision();
    }),
    (u.scale = function (e) {
      return arguments.length
        ? (n.scale(e), i.scale(e * 0.35), o.scale(e), u.translate(n.translate()))
        : n.scale();
    }),
    (u.translate = function (e) {
      if (!arguments.length) return n.translate();
      var t = n.scale(),
        c = +e[0],
        u = +e[1];
      return (
        (r = n
          .translate(e)
          .clipExtent([
            [c - 0.455 * t, u - 0.238 * t],
            [c + 0.455 * t, u + 0.238 * t],
          ])
          .stream(l)),
        (a = i
          .translate([c - 0.307 * t, u + 0.201 * t])
          .clipExtent([
            [c - 0.425 * t + N, u + 0.12 * t + N],
            [c - 0.214 * t - N, u + 0.234 * t - N],
          ])
          .stream(l)),
        (s = o
          .translate([c - 0.205 * t, u + 0.212 * t])
          .clipExtent([
            [c - 0.214 * t + N, u + 0.166 * t + N],
            [c - 0.115 * t - N, u + 0.234 * t - N],
          ])
          .stream(l)),
        d()
      );
    }),
    (u.fitExtent = (e, t) => Zl(u, e, t)),
    (u.fitSize = (e, t) => Ql(u, e, t)),
    (u.fitWidth = (e, t) => $l(u, e, t)),
    (u.fitHeight = (e, t) => eu(u, e, t));
  function d() {
    return (e = t = null), u;
  }
  return u.scale(1070);
}
function yu(e) {
  return (t, n) => {
    var r = L(t),
      i = L(n),
      a = e(r * i);
    return a === 1 / 0 ? [2, 0] : [a * i * R(t), a * R(n)];
  };
}
function bu(e) {
  return (t, n) => {
    var r = vs(t * t + n * n),
      i = e(r),
      a = R(i),
      o = L(i);
    return [ds(t * a, r * o), xs(r && (n * a) / r)];
  };
}
var xu = yu((e) => vs(2 / (1 + e)));
xu.invert = bu((e) => 2 * xs(e / 2));
function Su() {
  return uu(xu).scale(124.75).clipAngle(179.999);
}
var Cu = yu((e) => (e = bs(e)) && e / R(e));
Cu.invert = bu((e) => e);
function wu() {
  return uu(Cu).scale(79.4188).clipAngle(179.999);
}
function Tu(e, t) {
  return [e, hs(ys((os + t) / 2))];
}
Tu.invert = (e, t) => [e, 2 * us(ps(t)) - os];
function Eu() {
  return Du(Tu).scale(961 / cs);
}
function Du(e) {
  var t = uu(e),
    n = t.center,
    r = t.scale,
    i = t.translate,
    a = t.clipExtent,
    o = null,
    s,
    c,
    l;
  (t.scale = function (e) {
    return arguments.length ? (r(e), u()) : r();
  }),
    (t.translate = function (e) {
      return arguments.length ? (i(e), u()) : i();
    }),
    (t.center = function (e) {
      return arguments.length ? (n(e), u()) : n();
    }),
    (t.clipExtent = function (e) {
      return arguments.length
        ? (e == null
            ? (o = s = c = l = null)
            : ((o = +e[0][0]), (s = +e[0][1]), (c = +e[1][0]), (l = +e[1][1])),
          u())
        : o == null
          ? null
          : [
              [o, s],
              [c, l],
            ];
    });
  function u() {
    var n = P * r(),
      i = t(gc(t.rotate()).invert([0, 0]));
    return a(
      o == null
        ? [
            [i[0] - n, i[1] - n],
            [i[0] + n, i[1] + n],
          ]
        : e === Tu
          ? [
              [Math.max(i[0] - n, o), s],
              [Math.min(i[0] + n, c), l],
            ]
          : [
              [o, Math.max(i[1] - n, s)],
              [c, Math.min(i[1] + n, l)],
            ],
    );
  }
  return u();
}
function Ou(e) {
  return ys((os + e) / 2);
}
function ku(e, t) {
  var n = L(e),
    r = e === t ? R(e) : hs(n / L(t)) / hs(Ou(t) / Ou(e)),
    i = (n * gs(Ou(e), r)) / r;
  if (!r) return Tu;
  function a(e, t) {
    i > 0 ? t < -os + N && (t = -os + N) : t > os - N && (t = os - N);
    var n = i / gs(Ou(t), r);
    return [n * R(r * e), i - n * L(r * e)];
  }
  return (
    (a.invert = (e, t) => {
      var n = i - t,
        a = _s(r) * vs(e * e + n * n),
        o = ds(e, I(n)) * _s(n);
      return n * r < 0 && (o -= P * _s(e) * _s(n)), [o / r, 2 * us(gs(i / a, 1 / r)) - os];
    }),
    a
  );
}
function Au() {
  return fu(ku).scale(109.5).parallels([30, 30]);
}
function ju(e, t) {
  return [e, t];
}
ju.invert = ju;
function Mu() {
  return uu(ju).scale(152.63);
}
function Nu(e, t) {
  var n = L(e),
    r = e === t ? R(e) : (n - L(t)) / (t - e),
    i = n / r + e;
  if (I(r) < N) return ju;
  function a(e, t) {
    var n = i - t,
      a = r * e;
    return [n * R(a), i - n * L(a)];
  }
  return (
    (a.invert = (e, t) => {
      var n = i - t,
        a = ds(e, I(n)) * _s(n);
      return n * r < 0 && (a -= P * _s(e) * _s(n)), [a / r, i - _s(r) * vs(e * e + n * n)];
    }),
    a
  );
}
function Pu() {
  return fu(Nu).scale(131.154).center([0, 13.9389]);
}
var Fu = 1.340264,
  Iu = -0.081106,
  Lu = 893e-6,
  Ru = 0.003796,
  zu = vs(3) / 2,
  Bu = 12;
function Vu(e, t) {
  var n = xs(zu * R(t)),
    r = n * n,
    i = r * r * r;
  return [
    (e * L(n)) / (zu * (Fu + 3 * Iu * r + i * (7 * Lu + 9 * Ru * r))),
    n * (Fu + Iu * r + i * (Lu + Ru * r)),
  ];
}
Vu.invert = (e, t) => {
  for (
    var n = t, r = n * n, i = r * r * r, a = 0, o, s, c;
    a < Bu &&
    ((s = n * (Fu + Iu * r + i * (Lu + Ru * r)) - t),
    (c = Fu + 3 * Iu * r + i * (7 * Lu + 9 * Ru * r)),
    (n -= o = s / c),
    (r = n * n),
    (i = r * r * r),
    !(I(o) < as));
    ++a
  );
  return [(zu * e * (Fu + 3 * Iu * r + i * (7 * Lu + 9 * Ru * r))) / L(n), xs(R(n) / zu)];
};
function Hu() {
  return uu(Vu).scale(177.158);
}
function Uu(e, t) {
  var n = L(t),
    r = L(e) * n;
  return [(n * R(e)) / r, R(t) / r];
}
Uu.invert = bu(us);
function Wu() {
  return uu(Uu).scale(144.049).clipAngle(60);
}
function Gu(e, t) {
  return [L(t) * R(e), R(t)];
}
Gu.invert = bu(xs);
function Ku() {
  return uu(Gu)
    .scale(249.5)
    .clipAngle(90 + N);
}
function qu(e, t) {
  var n = L(t),
    r = 1 + L(e) * n;
  return [(n * R(e)) / r, R(t) / r];
}
qu.invert = bu((e) => 2 * us(e));
function Ju() {
  return uu(qu).scale(250).clipAngle(142);
}
function Yu(e, t) {
  return [hs(ys((os + t) / 2)), -e];
}
Yu.invert = (e, t) => [-t, 2 * us(ps(e)) - os];
function Xu() {
  var e = Du(Yu),
    t = e.center,
    n = e.rotate;
  return (
    (e.center = function (e) {
      return arguments.length ? t([-e[1], e[0]]) : ((e = t()), [e[1], -e[0]]);
    }),
    (e.rotate = function (e) {
      return arguments.length
        ? n([e[0], e[1], e.length > 2 ? e[2] + 90 : 90])
        : ((e = n()), [e[0], e[1], e[2] - 90]);
    }),
    n([0, 0, 90]).scale(159.155)
  );
}
function Zu(e, t) {
  return e.parent === t.parent ? 1 : 2;
}
function Qu(e) {
  return e.reduce($u, 0) / e.length;
}
function $u(e, t) {
  return e + t.x;
}
function ed(e) {
  return 1 + e.reduce(td, 0);
}
function td(e, t) {
  return Math.max(e, t.y);
}
function nd(e) {
  for (var t; (t = e.children); ) e = t[0];
  return e;
}
function rd(e) {
  for (var t; (t = e.children); ) e = t[t.length - 1];
  return e;
}
function id() {
  var e = Zu,
    t = 1,
    n = 1,
    r = !1;
  function i(i) {
    var a,
      o = 0;
    i.eachAfter((t) => {
      var n = t.children;
      n ? ((t.x = Qu(n)), (t.y = ed(n))) : ((t.x = a ? (o += e(t, a)) : 0), (t.y = 0), (a = t));
    });
    var s = nd(i),
      c = rd(i),
      l = s.x - e(s, c) / 2,
      u = c.x + e(c, s) / 2;
    return i.eachAfter(
      r
        ? (e) => {
            (e.x = (e.x - i.x) * t), (e.y = (i.y - e.y) * n);
          }
        : (e) => {
            (e.x = ((e.x - l) / (u - l)) * t), (e.y = (1 - (i.y ? e.y / i.y : 1)) * n);
          },
    );
  }
  return (
    (i.separation = function (t) {
      return arguments.length ? ((e = t), i) : e;
    }),
    (i.size = function (e) {
      return arguments.length ? ((r = !1), (t = +e[0]), (n = +e[1]), i) : r ? null : [t, n];
    }),
    (i.nodeSize = function (e) {
      return arguments.length ? ((r = !0), (t = +e[0]), (n = +e[1]), i) : r ? [t, n] : null;
    }),
    i
  );
}
function ad(e) {
  var t = 0,
    n = e.children,
    r = n && n.length;
  if (!r) t = 1;
  else for (; --r >= 0; ) t += n[r].value;
  e.value = t;
}
function od() {
  return this.eachAfter(ad);
}
function sd(e, t) {
  let n = -1;
  for (const r of this) e.call(t, r, ++n, this);
  return this;
}
function cd(e, t) {
  for (var n = this, r = [n], i, a, o = -1; (n = r.pop()); )
    if ((e.call(t, n, ++o, this), (i = n.children))) for (a = i.length - 1; a >= 0; --a) r.push(i[a]);
  return this;
}
function ld(e, t) {
  for (var n = this, r = [n], i = [], a, o, s, c = -1; (n = r.pop()); )
    if ((i.push(n), (a = n.children))) for (o = 0, s = a.length; o < s; ++o) r.push(a[o]);
  for (; (n = i.pop()); ) e.call(t, n, ++c, this);
  return this;
}
function ud(e, t) {
  let n = -1;
  for (const r of this) if (e.call(t, r, ++n, this)) return r;
}
function dd(e) {
  return this.eachAfter((t) => {
    for (var n = +e(t.data) || 0, r = t.children, i = r && r.length; --i >= 0; ) n += r[i].value;
    t.value = n;
  });
}
function fd(e) {
  return this.eachBefore((t) => {
    t.children && t.children.sort(e);
  });
}
function pd(e) {
  for (var t = this, n = md(t, e), r = [t]; t !== n; ) (t = t.parent), r.push(t);
  for (var i = r.length; e !== n; ) r.splice(i, 0, e), (e = e.parent);
  return r;
}
function md(e, t) {
  if (e === t) return e;
  var n = e.ancestors(),
    r = t.ancestors(),
    i = null;
  for (e = n.pop(), t = r.pop(); e === t; ) (i = e), (e = n.pop()), (t = r.pop());
  return i;
}
function hd() {
  for (var e = this, t = [e]; (e = e.parent); ) t.push(e);
  return t;
}
function gd() {
  return Array.from(this);
}
function _d() {
  var e = [];
  return (
    this.eachBefore((t) => {
      t.children || e.push(t);
    }),
    e
  );
}
function vd() {
  var t = [];
  return (
    this.each((n) => {
      n !== this && t.push({ source: n.parent, target: n });
    }),
    t
  );
}
function* yd() {
  var e = this,
    t,
    n = [e],
    r,
    i,
    a;
  do
    for (t = n.reverse(), n = []; (e = t.pop()); )
      if ((yield e, (r = e.children))) for (i = 0, a = r.length; i < a; ++i) n.push(r[i]);
  while (n.length);
}
function bd(e, t) {
  e instanceof Map ? ((e = [void 0, e]), t === void 0 && (t = Cd)) : t === void 0 && (t = Sd);
  for (var n = new Ed(e), r, i = [n], a, o, s, c; (r = i.pop()); )
    if ((o = t(r.data)) && (c = (o = Array.from(o)).length))
      for (r.children = o, s = c - 1; s >= 0; --s)
        i.push((a = o[s] = new Ed(o[s]))), (a.parent = r), (a.depth = r.depth + 1);
  return n.eachBefore(Td);
}
function xd() {
  return bd(this).eachBefore(wd);
}
function Sd(e) {
  return e.children;
}
function Cd(e) {
  return Array.isArray(e) ? e[1] : null;
}
function wd(e) {
  e.data.value !== void 0 && (e.value = e.data.value), (e.data = e.data.data);
}
function Td(e) {
  var t = 0;
  do e.height = t;
  while ((e = e.parent) && e.height < ++t);
}
function Ed(e) {
  (this.data = e), (this.depth = this.height = 0), (this.parent = null);
}
Ed.prototype = bd.prototype = {
  constructor: Ed,
  count: od,
  each: sd,
  eachAfter: ld,
  eachBefore: cd,
  find: ud,
  sum: dd,
  sort: fd,
  path: pd,
  ancestors: hd,
  descendants: gd,
  leaves: _d,
  links: vd,
  copy: xd,
  [Symbol.iterator]: yd,
};
function Dd(e) {
  return e == null ? null : Od(e);
}
function Od(e) {
  if (typeof e != `function`) throw Error();
  return e;
}
function kd(e, t, n, r, i) {
  for (var a = e.children, o, s = -1, c = a.length, l = e.value && (r - t) / e.value; ++s < c; )
    (o = a[s]), (o.y0 = n), (o.y1 = i), (o.x0 = t), (o.x1 = t += o.value * l);
}
var Ad = { depth: -1 },
  jd = {},
  Md = {};
function Nd(e) {
  return e.id;
}
function Pd(e) {
  return e.parentId;
}
function Fd() {
  var e = Nd,
    t = Pd,
    n;
  function r(r) {
    var i = Array.from(r),
      a = e,
      o = t,
      s,
      c,
      l,
      u,
      d,
      f,
      p,
      m,
      h = new Map();
    if (n != null) {
      const e = i.map((e, t) => Id(n(e, t, r))),
        t = e.map(Ld),
        s = new Set(e).add(``);
      for (const n of t) s.has(n) || (s.add(n), e.push(n), t.push(Ld(n)), i.push(Md));
      (a = (t, n) => e[n]), (o = (e, n) => t[n]);
    }
    for (l = 0, s = i.length; l < s; ++l)
      (c = i[l]),
        (f = i[l] = new Ed(c)),
        (p = a(c, l, r)) != null && (p += ``) && ((m = f.id = p), h.set(m, h.has(m) ? jd : f)),
        (p = o(c, l, r)) != null && (p += ``) && (f.parent = p);
    for (l = 0; l < s; ++l)
      if (((f = i[l]), (p = f.parent))) {
        if (((d = h.get(p)), !d)) throw Error(`missing: ` + p);
        if (d === jd) throw Error(`ambiguous: ` + p);
        d.children ? d.children.push(f) : (d.children = [f]), (f.parent = d);
      } else {
        if (u) throw Error(`multiple roots`);
        u = f;
      }
    if (!u) throw Error(`no root`);
    if (n != null) {
      for (; u.data === Md && u.children.length === 1; ) (u = u.children[0]), --s;
      for (let e = i.length - 1; e >= 0 && ((f = i[e]), f.data === Md); --e) f.data = null;
    }
    if (
      ((u.parent = Ad),
      u
        .eachBefore((e) => {
          (e.depth = e.parent.depth + 1), --s;
        })
        .eachBefore(Td),
      (u.parent = null),
      s > 0)
    )
      throw Error(`cycle`);
    return u;
  }
  return (
    (r.id = function (t) {
      return arguments.length ? ((e = Dd(t)), r) : e;
    }),
    (r.parentId = function (e) {
      return arguments.length ? ((t = Dd(e)), r) : t;
    }),
    (r.path = function (e) {
      return arguments.length ? ((n = Dd(e)), r) : n;
    }),
    r
  );
}
function Id(e) {
  e = `${e}`;
  const t = e.length;
  return Rd(e, t - 1) && !Rd(e, t - 2) && (e = e.slice(0, -1)), e[0] === `/` ? e : `/${e}`;
}
function Ld(e) {
  let t = e.length;
  if (t < 2) return ``;
  for (; --t > 1 && !Rd(e, t); );
  return e.slice(0, t);
}
function Rd(e, t) {
  if (e[t] === `/`) {
    let n = 0;
    for (; t > 0 && e[--t] === `\\`; ) ++n;
    if (!(n & 1)) return !0;
  }
  return !1;
}
function zd(e, t) {
  return e.parent === t.parent ? 1 : 2;
}
function Bd(e) {
  var t = e.children;
  return t ? t[0] : e.t;
}
function Vd(e) {
  var t = e.children;
  return t ? t[t.length - 1] : e.t;
}
function Hd(e, t, n) {
  var r = n / (t.i - e.i);
  (t.c -= r), (t.s += n), (e.c += r), (t.z += n), (t.m += n);
}
function Ud(e) {
  for (var t = 0, n = 0, r = e.children, i = r.length, a; --i >= 0; )
    (a = r[i]), (a.z += t), (a.m += t), (t += a.s + (n += a.c));
}
function Wd(e, t, n) {
  return e.a.parent === t.parent ? e.a : n;
}
function Gd(e, t) {
  (this._ = e),
    (this.parent = null),
    (this.children = null),
    (this.A = null),
    (this.a = this),
    (this.z = 0),
    (this.m = 0),
    (this.c = 0),
    (this.s = 0),
    (this.t = null),
    (this.i = t);
}
Gd.prototype = Object.create(Ed.prototype);
function Kd(e) {
  for (var t = new Gd(e, 0), n, r = [t], i, a, o, s; (n = r.pop()); )
    if ((a = n._.children))
      for (n.children = Array((s = a.length)), o = s - 1; o >= 0; --o)
        r.push((i = n.children[o] = new Gd(a[o], o))), (i.parent = n);
  return ((t.parent = new Gd(null, 0)).children = [t]), t;
}
function qd() {
  var e = zd,
    t = 1,
    n = 1,
    r = null;
  function i(i) {
    var s = Kd(i);
    if ((s.eachAfter(a), (s.parent.m = -s.z), s.eachBefore(o), r)) i.eachBefore(c);
    else {
      var l = i,
        u = i,
        d = i;
      i.eachBefore((e) => {
        e.x < l.x && (l = e), e.x > u.x && (u = e), e.depth > d.depth && (d = e);
      });
      var f = l === u ? 1 : e(l, u) / 2,
        p = f - l.x,
        m = t / (u.x + f + p),
        h = n / (d.depth || 1);
      i.eachBefore((e) => {
        (e.x = (e.x + p) * m), (e.y = e.depth * h);
      });
    }
    return i;
  }
  function a(t) {
    var n = t.children,
      r = t.parent.children,
      i = t.i ? r[t.i - 1] : null;
    if (n) {
      Ud(t);
      var a = (n[0].z + n[n.length - 1].z) / 2;
      i ? ((t.z = i.z + e(t._, i._)), (t.m = t.z - a)) : (t.z = a);
    } else i && (t.z = i.z + e(t._, i._));
    t.parent.A = s(t, i, t.parent.A || r[0]);
  }
  function o(e) {
    (e._.x = e.z + e.parent.m), (e.m += e.parent.m);
  }
  function s(t, n, r) {
    if (n) {
      for (
        var i = t, a = t, o = n, s = i.parent.children[0], c = i.m, l = a.m, u = o.m, d = s.m, f;
        (o = Vd(o)), (i = Bd(i)), o && i;
      )
        (s = Bd(s)),
          (a = Vd(a)),
          (a.a = t),
          (f = o.z + u - i.z - c + e(o._, i._)),
          f > 0 && (Hd(Wd(o, t, r), t, f), (c += f), (l += f)),
          (u += o.m),
          (c += i.m),
          (d += s.m),
          (l += a.m);
      o && !Vd(a) && ((a.t = o), (a.m += u - l)), i && !Bd(s) && ((s.t = i), (s.m += c - d), (r = t));
    }
    return r;
  }
  function c(e) {
    (e.x *= t), (e.y = e.depth * n);
  }
  return (
    (i.separation = function (t) {
      return arguments.length ? ((e = t), i) : e;
    }),
    (i.size = function (e) {
      return arguments.length ? ((r = !1), (t = +e[0]), (n = +e[1]), i) : r ? null : [t, n];
    }),
    (i.nodeSize = function (e) {
      return arguments.length ? ((r = !0), (t = +e[0]), (n = +e[1]), i) : r ? [t, n] : null;
    }),
    i
  );
}
function Jd(e, t, n, r, i) {
  for (var a = e.children, o, s = -1, c = a.length, l = e.value && (i - n) / e.value; ++s < c; )
    (o = a[s]), (o.x0 = t), (o.x1 = r), (o.y0 = n), (o.y1 = n += o.value * l);
}
var Yd = (1 + Math.sqrt(5)) / 2;
function Xd(e, t, n, r, i, a) {
  for (
    var o = [], s = t.children, c, l, u = 0, d = 0, f = s.length, p, m, h = t.value, g, _, v, y, b, x, S;
    u < f;
  ) {
    (p = i - n), (m = a - r);
    do g = s[d++].value;
    while (!g && d < f);
    for (
      _ = v = g, x = Math.max(m / p, p / m) / (h * e), S = g * g * x, b = Math.max(v / S, S / _);
      d < f;
      ++d
    ) {
      if (
        ((g += l = s[d].value),
        l < _ && (_ = l),
        l > v && (v = l),
        (S = g * g * x),
        (y = Math.max(v / S, S / _)),
        y > b)
      ) {
        g -= l;
        break;
      }
      b = y;
    }
    o.push((c = { value: g, dice: p < m, children: s.slice(u, d) })),
      c.dice ? kd(c, n, r, i, h ? (r += (m * g) / h) : a) : Jd(c, n, r, h ? (n += (p * g) / h) : i, a),
      (h -= g),
      (u = d);
  }
  return o;
}
(function e(t) {
  function n(e, n, r, i, a) {
    Xd(t, e, n, r, i, a);
  }
  return (n.ratio = (t) => e((t = +t) > 1 ? t : 1)), n;
})(Yd),
  (function e(t) {
    function n(e, n, r, i, a) {
      if ((o = e._squarify) && o.ratio === t)
        for (var o, s, c, l, u = -1, d, f = o.length, p = e.value; ++u < f; ) {
          for (s = o[u], c = s.children, l = s.value = 0, d = c.length; l < d; ++l) s.value += c[l].value;
          s.dice
            ? kd(s, n, r, i, p ? (r += ((a - r) * s.value) / p) : a)
            : Jd(s, n, r, p ? (n += ((i - n) * s.value) / p) : i, a),
            (p -= s.value);
        }
      else (e._squarify = o = Xd(t, e, n, r, i, a)), (o.ratio = t);
    }
    return (n.ratio = (t) => e((t = +t) > 1 ? t : 1)), n;
  })(Yd);
var Zd = Math.random;
(function e(t) {
  function n(e, n) {
    return (
      (e = e == null ? 0 : +e),
      (n = n == null ? 1 : +n),
      arguments.length === 1 ? ((n = e), (e = 0)) : (n -= e),
      () => t() * n + e
    );
  }
  return (n.source = e), n;
})(Zd),
  (function e(t) {
    function n(e, n) {
      return (
        arguments.length < 2 && ((n = e), (e = 0)),
        (e = Math.floor(e)),
        (n = Math.floor(n) - e),
        () => Math.floor(t() * n + e)
      );
    }
    return (n.source = e), n;
  })(Zd);
var Qd = (function e(t) {
  function n(e, n) {
    var r, i;
    return (
      (e = e == null ? 0 : +e),
      (n = n == null ? 1 : +n),
      () => {
        var a;
        if (r != null) (a = r), (r = null);
        else
          do (r = t() * 2 - 1), (a = t() * 2 - 1), (i = r * r + a * a);
          while (!i || i > 1);
        return e + n * a * Math.sqrt((-2 * Math.log(i)) / i);
      }
    );
  }
  return (n.source = e), n;
})(Zd);
(function e(t) {
  var n = Qd.source(t);
  function r() {
    var e = n.apply(this, arguments);
    return () => Math.exp(e());
  }
  return (r.source = e), r;
})(Zd);
var $d = (function e(t) {
  function n(e) {
    return (e = +e) <= 0
      ? () => 0
      : () => {
          for (var n = 0, r = e; r > 1; --r) n += t();
          return n + r * t();
        };
  }
  return (n.source = e), n;
})(Zd);
(function e(t) {
  var n = $d.source(t);
  function r(e) {
    if ((e = +e) == 0) return t;
    var r = n(e);
    return () => r() / e;
  }
  return (r.source = e), r;
})(Zd),
  (function e(t) {
    function n(e) {
      return () => -Math.log1p(-t()) / e;
    }
    return (n.source = e), n;
  })(Zd),
  (function e(t) {
    function n(e) {
      if ((e = +e) < 0) throw RangeError(`invalid alpha`);
      return (e = 1 / -e), () => (1 - t()) ** e;
    }
    return (n.source = e), n;
  })(Zd),
  (function e(t) {
    function n(e) {
      if ((e = +e) < 0 || e > 1) throw RangeError(`invalid p`);
      return () => Math.floor(t() + e);
    }
    return (n.source = e), n;
  })(Zd);
var ef = (function e(t) {
    function n(e) {
      if ((e = +e) < 0 || e > 1) throw RangeError(`invalid p`);
      return e === 0
        ? () => 1 / 0
        : e === 1
          ? () => 1
          : ((e = Math.log1p(-e)), () => 1 + Math.floor(Math.log1p(-t()) / e));
    }
    return (n.source = e), n;
  })(Zd),
  tf = (function e(t) {
    var n = Qd.source(t)();
    function r(e, r) {
      if ((e = +e) < 0) throw RangeError(`invalid k`);
      if (e === 0) return () => 0;
      if (((r = r == null ? 1 : +r), e === 1)) return () => -Math.log1p(-t()) * r;
      var i = (e < 1 ? e + 1 : e) - 1 / 3,
        a = 1 / (3 * Math.sqrt(i)),
        o = e < 1 ? () => t() ** (1 / e) : () => 1;
      return () => {
        do {
          do
            var e = n(),
              s = 1 + a * e;
          while (s <= 0);
          s *= s * s;
          var c = 1 - t();
        } while (c >= 1 - 0.0331 * e * e * e * e && Math.log(c) >= 0.5 * e * e + i * (1 - s + Math.log(s)));
        return i * s * o() * r;
      };
    }
    return (r.source = e), r;
  })(Zd),
  nf = (function e(t) {
    var n = tf.source(t);
    function r(e, t) {
      var r = n(e),
        i = n(t);
      return () => {
        var e = r();
        return e === 0 ? 0 : e / (e + i());
      };
    }
    return (r.source = e), r;
  })(Zd),
  rf = (function e(t) {
    var n = ef.source(t),
      r = nf.source(t);
    function i(e, t) {
      return (
        (e = +e),
        (t = +t) >= 1
          ? () => e
          : t <= 0
            ? () => 0
            : () => {
                for (var i = 0, a = e, o = t; a * o > 16 && a * (1 - o) > 16; ) {
                  var s = Math.floor((a + 1) * o),
                    c = r(s, a - s + 1)();
                  c <= o ? ((i += s), (a -= s), (o = (o - c) / (1 - c))) : ((a = s - 1), (o /= c));
                }
                for (var l = o < 0.5, u = n(l ? o : 1 - o), d = u(), f = 0; d <= a; ++f) d += u();
                return i + (l ? f : a - f);
              }
      );
    }
    return (i.source = e), i;
  })(Zd);
(function e(t) {
  function n(e, n, r) {
    var i;
    return (
      (e = +e) == 0 ? (i = (e) => -Math.log(e)) : ((e = 1 / e), (i = (t) => t ** +e)),
      (n = n == null ? 0 : +n),
      (r = r == null ? 1 : +r),
      () => n + r * i(-Math.log1p(-t()))
    );
  }
  return (n.source = e), n;
})(Zd),
  (function e(t) {
    function n(e, n) {
      return (e = e == null ? 0 : +e), (n = n == null ? 1 : +n), () => e + n * Math.tan(Math.PI * t());
    }
    return (n.source = e), n;
  })(Zd),
  (function e(t) {
    function n(e, n) {
      return (
        (e = e == null ? 0 : +e),
        (n = n == null ? 1 : +n),
        () => {
          var r = t();
          return e + n * Math.log(r / (1 - r));
        }
      );
    }
    return (n.source = e), n;
  })(Zd),
  (function e(t) {
    var n = tf.source(t),
      r = rf.source(t);
    function i(e) {
      return () => {
        for (var i = 0, a = e; a > 16; ) {
          var o = Math.floor(0.875 * a),
            s = n(o)();
          if (s > a) return i + r(o - 1, a / s)();
          (i += o), (a -= s);
        }
        for (var c = -Math.log1p(-t()), l = 0; c <= a; ++l) c -= Math.log1p(-t());
        return i + l;
      };
    }
    return (i.source = e), i;
  })(Zd);
var af = 1664525,
  of = 1013904223,
  sf = 1 / 4294967296;
function cf(e = Math.random()) {
  let t = (0 <= e && e < 1 ? e / sf : Math.abs(e)) | 0;
  return () => ((t = (af * t + of) | 0), sf * (t >>> 0));
}
var lf = new Date(),
  uf = new Date();
function df(e, t, n, r) {
  function i(t) {
    return e((t = arguments.length === 0 ? new Date() : new Date(+t))), t;
  }
  return (
    (i.floor = (t) => (e((t = new Date(+t))), t)),
    (i.ceil = (n) => (e((n = new Date(n - 1))), t(n, 1), e(n), n)),
    (i.round = (e) => {
      const t = i(e),
        n = i.ceil(e);
      return e - t < n - e ? t : n;
    }),
    (i.offset = (e, n) => (t((e = new Date(+e)), n == null ? 1 : Math.floor(n)), e)),
    (i.range = (n, r, a) => {
      const o = [];
      if (((n = i.ceil(n)), (a = a == null ? 1 : Math.floor(a)), !(n < r) || !(a > 0))) return o;
      let s;
      do o.push((s = new Date(+n))), t(n, a), e(n);
      while (s < n && n < r);
      return o;
    }),
    (i.filter = (n) =>
      df(
        (t) => {
          if (t >= t) for (; e(t), !n(t); ) t.setTime(t - 1);
        },
        (e, r) => {
          if (e >= e) {
            if (r < 0) for (; ++r <= 0; ) for (; t(e, -1), !n(e); );
            else for (; --r >= 0; ) for (; t(e, 1), !n(e); );
          }
        },
      )),
    n &&
      ((i.count = (t, r) => (lf.setTime(+t), uf.setTime(+r), e(lf), e(uf), Math.floor(n(lf, uf)))),
      (i.every = (e) => (
        (e = Math.floor(e)),
        !isFinite(e) || !(e > 0)
          ? null
          : e > 1
            ? i.filter(r ? (t) => r(t) % e === 0 : (t) => i.count(0, t) % e === 0)
            : i
      ))),
    i
  );
}
var ff = df(
  () => {},
  (e, t) => {
    e.setTime(+e + t);
  },
  (e, t) => t - e,
);
(ff.every = (e) => (
  (e = Math.floor(e)),
  !isFinite(e) || !(e > 0)
    ? null
    : e > 1
      ? df(
          (t) => {
            t.setTime(Math.floor(t / e) * e);
          },
          (t, n) => {
            t.setTime(+t + n * e);
          },
          (t, n) => (n - t) / e,
        )
      : ff
)),
  ff.range;
var pf = 1e3,
  mf = pf * 60,
  hf = mf * 60,
  gf = hf * 24,
  _f = gf * 7,
  vf = gf * 30,
  yf = gf * 365,
  bf = df(
    (e) => {
      e.setTime(e - e.getMilliseconds());
    },
    (e, t) => {
      e.setTime(+e + t * pf);
    },
    (e, t) => (t - e) / pf,
    (e) => e.getUTCSeconds(),
  );
bf.range;
var xf = df(
  (e) => {
    e.setTime(e - e.getMilliseconds() - e.getSeconds() * pf);
  },
  (e, t) => {
    e.setTime(+e + t * mf);
  },
  (e, t) => (t - e) / mf,
  (e) => e.getMinutes(),
);
xf.range;
var Sf = df(
  (e) => {
    e.setUTCSeconds(0, 0);
  },
  (e, t) => {
    e.setTime(+e + t * mf);
  },
  (e, t) => (t - e) / mf,
  (e) => e.getUTCMinutes(),
);
Sf.range;
var Cf = df(
  (e) => {
    e.setTime(e - e.getMilliseconds() - e.getSeconds() * pf - e.getMinutes() * mf);
  },
  (e, t) => {
    e.setTime(+e + t * hf);
  },
  (e, t) => (t - e) / hf,
  (e) => e.getHours(),
);
Cf.range;
var wf = df(
  (e) => {
    e.setUTCMinutes(0, 0, 0);
  },
  (e, t) => {
    e.setTime(+e + t * hf);
  },
  (e, t) => (t - e) / hf,
  (e) => e.getUTCHours(),
);
wf.range;
var Tf = df(
  (e) => e.setHours(0, 0, 0, 0),
  (e, t) => e.setDate(e.getDate() + t),
  (e, t) => (t - e - (t.getTimezoneOffset() - e.getTimezoneOffset()) * mf) / gf,
  (e) => e.getDate() - 1,
);
Tf.range;
var Ef = df(
  (e) => {
    e.setUTCHours(0, 0, 0, 0);
  },
  (e, t) => {
    e.setUTCDate(e.getUTCDate() + t);
  },
  (e, t) => (t - e) / gf,
  (e) => e.getUTCDate() - 1,
);
Ef.range;
var Df = df(
  (e) => {
    e.setUTCHours(0, 0, 0, 0);
  },
  (e, t) => {
    e.setUTCDate(e.getUTCDate() + t);
  },
  (e, t) => (t - e) / gf,
  (e) => Math.floor(e / gf),
);
Df.range;
function Of(e) {
  return df(
    (t) => {
      t.setDate(t.getDate() - ((t.getDay() + 7 - e) % 7)), t.setHours(0, 0, 0, 0);
    },
    (e, t) => {
      e.setDate(e.getDate() + t * 7);
    },
    (e, t) => (t - e - (t.getTimezoneOffset() - e.getTimezoneOffset()) * mf) / _f,
  );
}
var kf = Of(0),
  Af = Of(1),
  jf = Of(2),
  Mf = Of(3),
  Nf = Of(4),
  Pf = Of(5),
  Ff = Of(6);
kf.range, Af.range, jf.range, Mf.range, Nf.range, Pf.range, Ff.range;
function If(e) {
  return df(
    (t) => {
      t.setUTCDate(t.getUTCDate() - ((t.getUTCDay() + 7 - e) % 7)), t.setUTCHours(0, 0, 0, 0);
    },
    (e, t) => {
      e.setUTCDate(e.getUTCDate() + t * 7);
    },
    (e, t) => (t - e) / _f,
  );
}
var Lf = If(0),
  Rf = If(1),
  zf = If(2),
  Bf = If(3),
  Vf = If(4),
  Hf = If(5),
  Uf = If(6);
Lf.range, Rf.range, zf.range, Bf.range, Vf.range, Hf.range, Uf.range;
var Wf = df(
  (e) => {
    e.setDate(1), e.setHours(0, 0, 0, 0);
  },
  (e, t) => {
    e.setMonth(e.getMonth() + t);
  },
  (e, t) => t.getMonth() - e.getMonth() + (t.getFullYear() - e.getFullYear()) * 12,
  (e) => e.getMonth(),
);
Wf.range;
var Gf = df(
  (e) => {
    e.setUTCDate(1), e.setUTCHours(0, 0, 0, 0);
  },
  (e, t) => {
    e.setUTCMonth(e.getUTCMonth() + t);
  },
  (e, t) => t.getUTCMonth() - e.getUTCMonth() + (t.getUTCFullYear() - e.getUTCFullYear()) * 12,
  (e) => e.getUTCMonth(),
);
Gf.range;
var Kf = df(
  (e) => {
    e.setMonth(0, 1), e.setHours(0, 0, 0, 0);
  },
  (e, t) => {
    e.setFullYear(e.getFullYear() + t);
  },
  (e, t) => t.getFullYear() - e.getFullYear(),
  (e) => e.getFullYear(),
);
(Kf.every = (e) =>
  !isFinite((e = Math.floor(e))) || !(e > 0)
    ? null
    : df(
        (t) => {
          t.setFullYear(Math.floor(t.getFullYear() / e) * e), t.setMonth(0, 1), t.setHours(0, 0, 0, 0);
        },
        (t, n) => {
          t.setFullYear(t.getFullYear() + n * e);
        },
      )),
  Kf.range;
var qf = df(
  (e) => {
    e.setUTCMonth(0, 1), e.setUTCHours(0, 0, 0, 0);
  },
  (e, t) => {
    e.setUTCFullYear(e.getUTCFullYear() + t);
  },
  (e, t) => t.getUTCFullYear() - e.getUTCFullYear(),
  (e) => e.getUTCFullYear(),
);
(qf.every = (e) =>
  !isFinite((e = Math.floor(e))) || !(e > 0)
    ? null
    : df(
        (t) => {
          t.setUTCFullYear(Math.floor(t.getUTCFullYear() / e) * e),
            t.setUTCMonth(0, 1),
            t.setUTCHours(0, 0, 0, 0);
        },
        (t, n) => {
          t.setUTCFullYear(t.getUTCFullYear() + n * e);
        },
      )),
  qf.range;
function Jf(e, t, n, r, i, a) {
  const o = [
    [bf, 1, pf],
    [bf, 5, 5 * pf],
    [bf, 15, 15 * pf],
    [bf, 30, 30 * pf],
    [a, 1, mf],
    [a, 5, 5 * mf],
    [a, 15, 15 * mf],
    [a, 30, 30 * mf],
    [i, 1, hf],
    [i, 3, 3 * hf],
    [i, 6, 6 * hf],
    [i, 12, 12 * hf],
    [r, 1, gf],
    [r, 2, 2 * gf],
    [n, 1, _f],
    [t, 1, vf],
    [t, 3, 3 * vf],
    [e, 1, yf],
  ];
  function s(e, t, n) {
    const r = t < e;
    r && ([e, t] = [t, e]);
    const i = n && typeof n.range == `function` ? n : c(e, t, n),
      a = i ? i.range(e, +t + 1) : [];
    return r ? a.reverse() : a;
  }
  function c(t, n, r) {
    const i = Math.abs(n - t) / r,
      a = d(([, , e]) => e).right(o, i);
    if (a === o.length) return e.every(Ee(t / yf, n / yf, r));
    if (a === 0) return ff.every(Math.max(Ee(t, n, r), 1));
    const [s, c] = o[i / o[a - 1][2] < o[a][2] / i ? a - 1 : a];
    return s.every(c);
  }
  return [s, c];
}
var [Yf, Xf] = Jf(qf, Gf, Lf, Df, wf, Sf),
  [Zf, Qf] = Jf(Kf, Wf, kf, Tf, Cf, xf);
function $f(e) {
  if (0 <= e.y && e.y < 100) {
    var t = new Date(-1, e.m, e.d, e.H, e.M, e.S, e.L);
    return t.setFullYear(e.y), t;
  }
  return new Date(e.y, e.m, e.d, e.H, e.M, e.S, e.L);
}
function ep(e) {
  if (0 <= e.y && e.y < 100) {
    var t = new Date(Date.UTC(-1, e.m, e.d, e.H, e.M, e.S, e.L));
    return t.setUTCFullYear(e.y), t;
  }
  return new Date(Date.UTC(e.y, e.m, e.d, e.H, e.M, e.S, e.L));
}
function tp(e, t, n) {
  return { y: e, m: t, d: n, H: 0, M: 0, S: 0, L: 0 };
}
function np(e) {
  var t = e.dateTime,
    n = e.date,
    r = e.time,
    i = e.periods,
    a = e.days,
    o = e.shortDays,
    s = e.months,
    c = e.shortMonths,
    l = cp(i),
    u = lp(i),
    d = cp(a),
    f = lp(a),
    p = cp(o),
    m = lp(o),
    h = cp(s),
    g = lp(s),
    _ = cp(c),
    v = lp(c),
    y = {
      a: ne,
      A: j,
      b: re,
      B: ie,
      c: null,
      d: Ap,
      e: Ap,
      f: Fp,
      g: Kp,
      G: Jp,
      H: jp,
      I: Mp,
      j: Np,
      L: Pp,
      m: Ip,
      M: Lp,
      p: ae,
      q: oe,
      Q: _m,
      s: vm,
      S: Rp,
      u: zp,
      U: Bp,
      V: Hp,
      w: Up,
      W: Wp,
      x: null,
      X: null,
      y: Gp,
      Y: qp,
      Z: Yp,
      '%': gm,
    },
    b = {
      a: se,
      A: ce,
      b: le,
      B: ue,
      c: null,
      d: Xp,
      e: Xp,
      f: tm,
      g: fm,
      G: mm,
      H: Zp,
      I: Qp,
      j: $p,
      L: em,
      m: nm,
      M: rm,
      p: de,
      q: fe,
      Q: _m,
      s: vm,
      S: im,
      u: am,
      U: om,
      V: cm,
      w: lm,
      W: um,
      x: null,
      X: null,
      y: dm,
      Y: pm,
      Z: hm,
      '%': gm,
    },
    x = {
      a: E,
      A: D,
      b: O,
      B: k,
      c: A,
      d: bp,
      e: bp,
      f: Ep,
      g: gp,
      G: hp,
      H: Sp,
      I: Sp,
      j: xp,
      L: Tp,
      m: yp,
      M: Cp,
      p: T,
      q: vp,
      Q: Op,
      s: kp,
      S: wp,
      u: dp,
      U: fp,
      V: pp,
      w: up,
      W: mp,
      x: ee,
      X: te,
      y: gp,
      Y: hp,
      Z: _p,
      '%': Dp,
    };
  (y.x = S(n, y)), (y.X = S(r, y)), (y.c = S(t, y)), (b.x = S(n, b)), (b.X = S(r, b)), (b.c = S(t, b));
  function S(e, t) {
    return (n) => {
      var r = [],
        i = -1,
        a = 0,
        o = e.length,
        s,
        c,
        l;
      for (n instanceof Date || (n = new Date(+n)); ++i < o; )
        e.charCodeAt(i) === 37 &&
          (r.push(e.slice(a, i)),
          (c = rp[(s = e.charAt(++i))]) == null ? (c = s === `e` ? ` ` : `0`) : (s = e.charAt(++i)),
          (l = t[s]) && (s = l(n, c)),
          r.push(s),
          (a = i + 1));
      return r.push(e.slice(a, i)), r.join(``);
    };
  }
  function C(e, t) {
    return (n) => {
      var r = tp(1900, void 0, 1),
        i = w(r, e, (n += ``), 0),
        a,
        o;
      if (i != n.length) return null;
      if (`Q` in r) return new Date(r.Q);
      if (`s` in r) return new Date(r.s * 1e3 + (`L` in r ? r.L : 0));
      if (
        (t && !(`Z` in r) && (r.Z = 0),
        `p` in r && (r.H = (r.H % 12) + r.p * 12),
        r.m === void 0 && (r.m = `q` in r ? r.q : 0),
        `V` in r)
      ) {
        if (r.V < 1 || r.V > 53) return null;
        `w` in r || (r.w = 1),
          `Z` in r
            ? ((a = ep(tp(r.y, 0, 1))),
              (o = a.getUTCDay()),
              (a = o > 4 || o === 0 ? Rf.ceil(a) : Rf(a)),
              (a = Ef.offset(a, (r.V - 1) * 7)),
              (r.y = a.getUTCFullYear()),
              (r.m = a.getUTCMonth()),
              (r.d = a.getUTCDate() + ((r.w + 6) % 7)))
            : ((a = $f(tp(r.y, 0, 1))),
              (o = a.getDay()),
              (a = o > 4 || o === 0 ? Af.ceil(a) : Af(a)),
              (a = Tf.offset(a, (r.V - 1) * 7)),
              (r.y = a.getFullYear()),
              (r.m = a.getMonth()),
              (r.d = a.getDate() + ((r.w + 6) % 7)));
      } else
        (`W` in r || `U` in r) &&
          (`w` in r || (r.w = `u` in r ? r.u % 7 : +(`W` in r)),
          (o = `Z` in r ? ep(tp(r.y, 0, 1)).getUTCDay() : $f(tp(r.y, 0, 1)).getDay()),
          (r.m = 0),
          (r.d = `W` in r ? ((r.w + 6) % 7) + r.W * 7 - ((o + 5) % 7) : r.w + r.U * 7 - ((o + 6) % 7)));
      return `Z` in r ? ((r.H += (r.Z / 100) | 0), (r.M += r.Z % 100), ep(r)) : $f(r);
    };
  }
  function w(e, t, n, r) {
    for (var i = 0, a = t.length, o = n.length, s, c; i < a; ) {
      if (r >= o) return -1;
      if (((s = t.charCodeAt(i++)), s === 37)) {
        if (((s = t.charAt(i++)), (c = x[s in rp ? t.charAt(i++) : s]), !c || (r = c(e, n, r)) < 0))
          return -1;
      } else if (s != n.charCodeAt(r++)) return -1;
    }
    return r;
  }
  function T(e, t, n) {
    var r = l.exec(t.slice(n));
    return r ? ((e.p = u.get(r[0].toLowerCase())), n + r[0].length) : -1;
  }
  function E(e, t, n) {
    var r = p.exec(t.slice(n));
    return r ? ((e.w = m.get(r[0].toLowerCase())), n + r[0].length) : -1;
  }
  function D(e, t, n) {
    var r = d.exec(t.slice(n));
    return r ? ((e.w = f.get(r[0].toLowerCase())), n + r[0].length) : -1;
  }
  function O(e, t, n) {
    var r = _.exec(t.slice(n));
    return r ? ((e.m = v.get(r[0].toLowerCase())), n + r[0].length) : -1;
  }
  function k(e, t, n) {
    var r = h.exec(t.slice(n));
    return r ? ((e.m = g.get(r[0].toLowerCase())), n + r[0].length) : -1;
  }
  function A(e, n, r) {
    return w(e, t, n, r);
  }
  function ee(e, t, r) {
    return w(e, n, t, r);
  }
  function te(e, t, n) {
    return w(e, r, t, n);
  }
  function ne(e) {
    return o[e.getDay()];
  }
  function j(e) {
    return a[e.getDay()];
  }
  function re(e) {
    return c[e.getMonth()];
  }
  function ie(e) {
    return s[e.getMonth()];
  }
  function ae(e) {
    return i[+(e.getHours() >= 12)];
  }
  function oe(e) {
    return 1 + ~~(e.getMonth() / 3);
  }
  function se(e) {
    return o[e.getUTCDay()];
  }
  function ce(e) {
    return a[e.getUTCDay()];
  }
  function le(e) {
    return c[e.getUTCMonth()];
  }
  function ue(e) {
    return s[e.getUTCMonth()];
  }
  function de(e) {
    return i[+(e.getUTCHours() >= 12)];
  }
  function fe(e) {
    return 1 + ~~(e.getUTCMonth() / 3);
  }
  return {
    format: (e) => {
      var t = S((e += ``), y);
      return (t.toString = () => e), t;
    },
    parse: (e) => {
      var t = C((e += ``), !1);
      return (t.toString = () => e), t;
    },
    utcFormat: (e) => {
      var t = S((e += ``), b);
      return (t.toString = () => e), t;
    },
    utcParse: (e) => {
      var t = C((e += ``), !0);
      return (t.toString = () => e), t;
    },
  };
}
var rp = { '-': ``, _: ` `, 0: `0` },
  ip = /^\s*\d+/,
  ap = /^%/,
  op = /[\\^$*+?|[\]().{}]/g;
function z(e, t, n) {
  var r = e < 0 ? `-` : ``,
    i = (r ? -e : e) + ``,
    a = i.length;
  return r + (a < n ? Array(n - a + 1).join(t) + i : i);
}
function sp(e) {
  return e.replace(op, `\\$&`);
}
function cp(e) {
  return RegExp(`^(?:` + e.map(sp).join(`|`) + `)`, `i`);
}
function lp(e) {
  return new Map(e.map((e, t) => [e.toLowerCase(), t]));
}
function up(e, t, n) {
  var r = ip.exec(t.slice(n, n + 1));
  return r ? ((e.w = +r[0]), n + r[0].length) : -1;
}
function dp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 1));
  return r ? ((e.u = +r[0]), n + r[0].length) : -1;
}
function fp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 2));
  return r ? ((e.U = +r[0]), n + r[0].length) : -1;
}
function pp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 2));
  return r ? ((e.V = +r[0]), n + r[0].length) : -1;
}
function mp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 2));
  return r ? ((e.W = +r[0]), n + r[0].length) : -1;
}
function hp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 4));
  return r ? ((e.y = +r[0]), n + r[0].length) : -1;
}
function gp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 2));
  return r ? ((e.y = +r[0] + (+r[0] > 68 ? 1900 : 2e3)), n + r[0].length) : -1;
}
function _p(e, t, n) {
  var r = /^(Z)|([+-]\d\d)(?::?(\d\d))?/.exec(t.slice(n, n + 6));
  return r ? ((e.Z = r[1] ? 0 : -(r[2] + (r[3] || `00`))), n + r[0].length) : -1;
}
function vp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 1));
  return r ? ((e.q = r[0] * 3 - 3), n + r[0].length) : -1;
}
function yp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 2));
  return r ? ((e.m = r[0] - 1), n + r[0].length) : -1;
}
function bp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 2));
  return r ? ((e.d = +r[0]), n + r[0].length) : -1;
}
function xp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 3));
  return r ? ((e.m = 0), (e.d = +r[0]), n + r[0].length) : -1;
}
function Sp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 2));
  return r ? ((e.H = +r[0]), n + r[0].length) : -1;
}
function Cp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 2));
  return r ? ((e.M = +r[0]), n + r[0].length) : -1;
}
function wp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 2));
  return r ? ((e.S = +r[0]), n + r[0].length) : -1;
}
function Tp(e, t, n) {
  var r = ip.exec(t.slice(n, n + 3));
  return r ? ((e.L = +r[0]), n + r[0].length) : -1;
}
function Ep(e, t, n) {
  var r = ip.exec(t.slice(n, n + 6));
  return r ? ((e.L = Math.floor(r[0] / 1e3)), n + r[0].length) : -1;
}
function Dp(e, t, n) {
  var r = ap.exec(t.slice(n, n + 1));
  return r ? n + r[0].length : -1;
}
function Op(e, t, n) {
  var r = ip.exec(t.slice(n));
  return r ? ((e.Q = +r[0]), n + r[0].length) : -1;
}
function kp(e, t, n) {
  var r = ip.exec(t.slice(n));
  return r ? ((e.s = +r[0]), n + r[0].length) : -1;
}
function Ap(e, t) {
  return z(e.getDate(), t, 2);
}
function jp(e, t) {
  return z(e.getHours(), t, 2);
}
function Mp(e, t) {
  return z(e.getHours() % 12 || 12, t, 2);
}
function Np(e, t) {
  return z(1 + Tf.count(Kf(e), e), t, 3);
}
function Pp(e, t) {
  return z(e.getMilliseconds(), t, 3);
}
function Fp(e, t) {
  return Pp(e, t) + `000`;
}
function Ip(e, t) {
  return z(e.getMonth() + 1, t, 2);
}
function Lp(e, t) {
  return z(e.getMinutes(), t, 2);
}
function Rp(e, t) {
  return z(e.getSeconds(), t, 2);
}
function zp(e) {
  var t = e.getDay();
  return t === 0 ? 7 : t;
}
function Bp(e, t) {
  return z(kf.count(Kf(e) - 1, e), t, 2);
}
function Vp(e) {
  var t = e.getDay();
  return t >= 4 || t === 0 ? Nf(e) : Nf.ceil(e);
}
function Hp(e, t) {
  return (e = Vp(e)), z(Nf.count(Kf(e), e) + (Kf(e).getDay() === 4), t, 2);
}
function Up(e) {
  return e.getDay();
}
function Wp(e, t) {
  return z(Af.count(Kf(e) - 1, e), t, 2);
}
function Gp(e, t) {
  return z(e.getFullYear() % 100, t, 2);
}
function Kp(e, t) {
  return (e = Vp(e)), z(e.getFullYear() % 100, t, 2);
}
function qp(e, t) {
  return z(e.getFullYear() % 1e4, t, 4);
}
function Jp(e, t) {
  var n = e.getDay();
  return (e = n >= 4 || n === 0 ? Nf(e) : Nf.ceil(e)), z(e.getFullYear() % 1e4, t, 4);
}
function Yp(e) {
  var t = e.getTimezoneOffset();
  return (t > 0 ? `-` : ((t *= -1), `+`)) + z((t / 60) | 0, `0`, 2) + z(t % 60, `0`, 2);
}
function Xp(e, t) {
  return z(e.getUTCDate(), t, 2);
}
function Zp(e, t) {
  return z(e.getUTCHours(), t, 2);
}
function Qp(e, t) {
  return z(e.getUTCHours() % 12 || 12, t, 2);
}
function $p(e, t) {
  return z(1 + Ef.count(qf(e), e), t, 3);
}
function em(e, t) {
  return z(e.getUTCMilliseconds(), t, 3);
}
function tm(e, t) {
  return em(e, t) + `000`;
}
function nm(e, t) {
  return z(e.getUTCMonth() + 1, t, 2);
}
function rm(e, t) {
  return z(e.getUTCMinutes(), t, 2);
}
function im(e, t) {
  return z(e.getUTCSeconds(), t, 2);
}
function am(e) {
  var t = e.getUTCDay();
  return t === 0 ? 7 : t;
}
function om(e, t) {
  return z(Lf.count(qf(e) - 1, e), t, 2);
}
function sm(e) {
  var t = e.getUTCDay();
  return t >= 4 || t === 0 ? Vf(e) : Vf.ceil(e);
}
function cm(e, t) {
  return (e = sm(e)), z(Vf.count(qf(e), e) + (qf(e).getUTCDay() === 4), t, 2);
}
function lm(e) {
  return e.getUTCDay();
}
function um(e, t) {
  return z(Rf.count(qf(e) - 1, e), t, 2);
}
function dm(e, t) {
  return z(e.getUTCFullYear() % 100, t, 2);
}
function fm(e, t) {
  return (e = sm(e)), z(e.getUTCFullYear() % 100, t, 2);
}
function pm(e, t) {
  return z(e.getUTCFullYear() % 1e4, t, 4);
}
function mm(e, t) {
  var n = e.getUTCDay();
  return (e = n >= 4 || n === 0 ? Vf(e) : Vf.ceil(e)), z(e.getUTCFullYear() % 1e4, t, 4);
}
function hm() {
  return `+0000`;
}
function gm() {
  return `%`;
}
function _m(e) {
  return +e;
}
function vm(e) {
  return Math.floor(e / 1e3);
}
var ym, bm, xm, Sm;
Cm({
  dateTime: `%x, %X`,
  date: `%-m/%-d/%Y`,
  time: `%-I:%M:%S %p`,
  periods: [`AM`, `PM`],
  days: [`Sunday`, `Monday`, `Tuesday`, `Wednesday`, `Thursday`, `Friday`, `Saturday`],
  shortDays: [`Sun`, `Mon`, `Tue`, `Wed`, `Thu`, `Fri`, `Sat`],
  months: [
    `January`,
    `February`,
    `March`,
    `April`,
    `May`,
    `June`,
    `July`,
    `August`,
    `September`,
    `October`,
    `November`,
    `December`,
  ],
  shortMonths: [`Jan`, `Feb`, `Mar`, `Apr`, `May`, `Jun`, `Jul`, `Aug`, `Sep`, `Oct`, `Nov`, `Dec`],
});
function Cm(e) {
  return (ym = np(e)), (bm = ym.format), ym.parse, (xm = ym.utcFormat), (Sm = ym.utcParse), ym;
}
var wm = `%Y-%m-%dT%H:%M:%S.%LZ`;
Date.prototype.toISOString || xm(wm), +new Date(`2000-01-01T00:00:00.000Z`) || Sm(wm);
function Tm(e, t) {
  switch (arguments.length) {
    case 0:
      break;
    case 1:
      this.range(e);
      break;
    default:
      this.range(t).domain(e);
  }
  return this;
}
function Em(e, t) {
  switch (arguments.length) {
    case 0:
      break;
    case 1:
      typeof e == `function` ? this.interpolator(e) : this.range(e);
      break;
    default:
      this.domain(e), typeof t == `function` ? this.interpolator(t) : this.range(t);
  }
  return this;
}
var Dm = Symbol(`implicit`);
function Om() {
  var e = new ie(),
    t = [],
    n = [],
    r = Dm;
  function i(i) {
    let a = e.get(i);
    if (a === void 0) {
      if (r !== Dm) return r;
      e.set(i, (a = t.push(i) - 1));
    }
    return n[a % n.length];
  }
  return (
    (i.domain = function (n) {
      if (!arguments.length) return t.slice();
      (t = []), (e = new ie());
      for (const r of n) e.has(r) || e.set(r, t.push(r) - 1);
      return i;
    }),
    (i.range = function (e) {
      return arguments.length ? ((n = Array.from(e)), i) : n.slice();
    }),
    (i.unknown = function (e) {
      return arguments.length ? ((r = e), i) : r;
    }),
    (i.copy = () => Om(t, n).unknown(r)),
    Tm.apply(i, arguments),
    i
  );
}
function km() {
  var e = Om().unknown(void 0),
    t = e.domain,
    n = e.range,
    r = 0,
    i = 1,
    a,
    o,
    s = !1,
    c = 0,
    l = 0,
    u = 0.5;
  delete e.unknown;
  function d() {
    var e = t().length,
      d = i < r,
      f = d ? i : r,
      p = d ? r : i;
    (a = (p - f) / Math.max(1, e - c + l * 2)),
      s && (a = Math.floor(a)),
      (f += (p - f - a * (e - c)) * u),
      (o = a * (1 - c)),
      s && ((f = Math.round(f)), (o = Math.round(o)));
    var m = qe(e).map((e) => f + a * e);
    return n(d ? m.reverse() : m);
  }
  return (
    (e.domain = function (e) {
      return arguments.length ? (t(e), d()) : t();
    }),
    (e.range = function (e) {
      return arguments.length ? (([r, i] = e), (r = +r), (i = +i), d()) : [r, i];
    }),
    (e.rangeRound = (e) => (([r, i] = e), (r = +r), (i = +i), (s = !0), d())),
    (e.bandwidth = () => o),
    (e.step = () => a),
    (e.round = function (e) {
      return arguments.length ? ((s = !!e), d()) : s;
    }),
    (e.padding = function (e) {
      return arguments.length ? ((c = Math.min(1, (l = +e))), d()) : c;
    }),
    (e.paddingInner = function (e) {
      return arguments.length ? ((c = Math.min(1, e)), d()) : c;
    }),
    (e.paddingOuter = function (e) {
      return arguments.length ? ((l = +e), d()) : l;
    }),
    (e.align = function (e) {
      return arguments.length ? ((u = Math.max(0, Math.min(1, e))), d()) : u;
    }),
    (e.copy = () => km(t(), [r, i]).round(s).paddingInner(c).paddingOuter(l).align(u)),
    Tm.apply(d(), arguments)
  );
}
function Am(e) {
  var t = e.copy;
  return (
    (e.padding = e.paddingOuter), delete e.paddingInner, delete e.paddingOuter, (e.copy = () => Am(t())), e
  );
}
function jm() {
  return Am(km.apply(null, arguments).paddingInner(1));
}
function Mm(e) {
  return () => e;
}
function Nm(e) {
  return +e;
}
var Pm = [0, 1];
function Fm(e) {
  return e;
}
function Im(e, t) {
  return (t -= e = +e) ? (n) => (n - e) / t : Mm(isNaN(t) ? NaN : 0.5);
}
function Lm(e, t) {
  var n;
  return e > t && ((n = e), (e = t), (t = n)), (n) => Math.max(e, Math.min(t, n));
}
function Rm(e, t, n) {
  var r = e[0],
    i = e[1],
    a = t[0],
    o = t[1];
  return i < r ? ((r = Im(i, r)), (a = n(o, a))) : ((r = Im(r, i)), (a = n(a, o))), (e) => a(r(e));
}
function zm(e, t, n) {
  var r = Math.min(e.length, t.length) - 1,
    i = Array(r),
    a = Array(r),
    o = -1;
  for (e[r] < e[0] && ((e = e.slice().reverse()), (t = t.slice().reverse())); ++o < r; )
    (i[o] = Im(e[o], e[o + 1])), (a[o] = n(t[o], t[o + 1]));
  return (t) => {
    var n = g(e, t, 1, r) - 1;
    return a[n](i[n](t));
  };
}
function Bm(e, t) {
  return t
    .domain(e.domain())
    .range(e.range())
    .interpolate(e.interpolate())
    .clamp(e.clamp())
    .unknown(e.unknown());
}
function Vm() {
  var e = Pm,
    t = Pm,
    n = ra,
    r,
    i,
    a,
    o = Fm,
    s,
    c,
    l;
  function u() {
    var n = Math.min(e.length, t.length);
    return o !== Fm && (o = Lm(e[0], e[n - 1])), (s = n > 2 ? zm : Rm), (c = l = null), d;
  }
  function d(i) {
    return i == null || isNaN((i = +i)) ? a : (c ||= s(e.map(r), t, n))(r(o(i)));
  }
  return (
    (d.invert = (n) => o(i((l ||= s(t, e.map(r), Xi))(n)))),
    (d.domain = function (t) {
      return arguments.length ? ((e = Array.from(t, Nm)), u()) : e.slice();
    }),
    (d.range = function (e) {
      return arguments.length ? ((t = Array.from(e)), u()) : t.slice();
    }),
    (d.rangeRound = (e) => ((t = Array.from(e)), (n = ia), u())),
    (d.clamp = function (e) {
      return arguments.length ? ((o = e ? !0 : Fm), u()) : o !== Fm;
    }),
    (d.interpolate = function (e) {
      return arguments.length ? ((n = e), u()) : n;
    }),
    (d.unknown = function (e) {
      return arguments.length ? ((a = e), d) : a;
    }),
    (e, t) => ((r = e), (i = t), u())
  );
}
function Hm() {
  return Vm()(Fm, Fm);
}
function Um(e, t, n, r) {
  var i = Ee(e, t, n),
    a;
  switch (((r = Vo(r ?? `,f`)), r.type)) {
    case `s`: {
      var o = Math.max(Math.abs(e), Math.abs(t));
      return r.precision == null && !isNaN((a = rs(i, o))) && (r.precision = a), es(r, o);
    }
    case ``:
    case `e`:
    case `g`:
    case `p`:
    case `r`:
      r.precision == null &&
        !isNaN((a = is(i, Math.max(Math.abs(e), Math.abs(t))))) &&
        (r.precision = a - (r.type === `e`));
      break;
    case `f`:
    case `%`:
      r.precision == null && !isNaN((a = ns(i))) && (r.precision = a - (r.type === `%`) * 2);
  }
  return $o(r);
}
function Wm(e) {
  var t = e.domain;
  return (
    (e.ticks = (e) => {
      var n = t();
      return we(n[0], n[n.length - 1], e ?? 10);
    }),
    (e.tickFormat = (e, n) => {
      var r = t();
      return Um(r[0], r[r.length - 1], e ?? 10, n);
    }),
    (e.nice = (n) => {
      n ??= 10;
      var r = t(),
        i = 0,
        a = r.length - 1,
        o = r[i],
        s = r[a],
        c,
        l,
        u = 10;
      for (s < o && ((l = o), (o = s), (s = l), (l = i), (i = a), (a = l)); u-- > 0; ) {
        if (((l = Te(o, s, n)), l === c)) return (r[i] = o), (r[a] = s), t(r);
        if (l > 0) (o = Math.floor(o / l) * l), (s = Math.ceil(s / l) * l);
        else if (l < 0) (o = Math.ceil(o * l) / l), (s = Math.floor(s * l) / l);
        else break;
        c = l;
      }
      return e;
    }),
    e
  );
}
function Gm() {
  var e = Hm();
  return (e.copy = () => Bm(e, Gm())), Tm.apply(e, arguments), Wm(e);
}
function Km(e) {
  var t;
  function n(e) {
    return e == null || isNaN((e = +e)) ? t : e;
  }
  return (
    (n.invert = n),
    (n.domain = n.range =
      function (t) {
        return arguments.length ? ((e = Array.from(t, Nm)), n) : e.slice();
      }),
    (n.unknown = function (e) {
      return arguments.length ? ((t = e), n) : t;
    }),
    (n.copy = () => Km(e).unknown(t)),
    (e = arguments.length ? Array.from(e, Nm) : [0, 1]),
    Wm(n)
  );
}
function qm(e, t) {
  e = e.slice();
  var n = 0,
    r = e.length - 1,
    i = e[n],
    a = e[r],
    o;
  return (
    a < i && ((o = n), (n = r), (r = o), (o = i), (i = a), (a = o)),
    (e[n] = t.floor(i)),
    (e[r] = t.ceil(a)),
    e
  );
}
function Jm(e) {
  return Math.log(e);
}
function Ym(e) {
  return Math.exp(e);
}
function Xm(e) {
  return -Math.log(-e);
}
function Zm(e) {
  return -Math.exp(-e);
}
function Qm(e) {
  return isFinite(e) ? +(`1e` + e) : e < 0 ? 0 : e;
}
function $m(e) {
  return e === 10 ? Qm : e === Math.E ? Math.exp : (t) => e ** +t;
}
function eh(e) {
  return e === Math.E
    ? Math.log
    : (e === 10 && Math.log10) || (e === 2 && Math.log2) || ((e = Math.log(e)), (t) => Math.log(t) / e);
}
function th(e) {
  return (t, n) => -e(-t, n);
}
function nh(e) {
  let t = e(Jm, Ym),
    n = t.domain,
    r = 10,
    i,
    a;
  function o() {
    return (i = eh(r)), (a = $m(r)), n()[0] < 0 ? ((i = th(i)), (a = th(a)), e(Xm, Zm)) : e(Jm, Ym), t;
  }
  return (
    (t.base = function (e) {
      return arguments.length ? ((r = +e), o()) : r;
    }),
    (t.domain = function (e) {
      return arguments.length ? (n(e), o()) : n();
    }),
    (t.ticks = (e) => {
      let t = n(),
        o = t[0],
        s = t[t.length - 1],
        c = s < o;
      c && ([o, s] = [s, o]);
      let l = i(o),
        u = i(s),
        d,
        f,
        p = e == null ? 10 : +e,
        m = [];
      if (!(r % 1) && u - l < p) {
        if (((l = Math.floor(l)), (u = Math.ceil(u)), o > 0)) {
          for (; l <= u; ++l)
            for (d = 1; d < r; ++d)
              if (((f = l < 0 ? d / a(-l) : d * a(l)), !(f < o))) {
                if (f > s) break;
                m.push(f);
              }
        } else
          for (; l <= u; ++l)
            for (d = r - 1; d >= 1; --d)
              if (((f = l > 0 ? d / a(-l) : d * a(l)), !(f < o))) {
                if (f > s) break;
                m.push(f);
              }
        m.length * 2 < p && (m = we(o, s, p));
      } else m = we(l, u, Math.min(u - l, p)).map(a);
      return c ? m.reverse() : m;
    }),
    (t.tickFormat = (e, n) => {
      if (
        ((e ??= 10),
        (n ??= r === 10 ? `s` : `,`),
        typeof n != `function` && (!(r % 1) && (n = Vo(n)).precision == null && (n.trim = !0), (n = $o(n))),
        e === 1 / 0)
      )
        return n;
      const o = Math.max(1, (r * e) / t.ticks().length);
      return (e) => {
        let t = e / a(Math.round(i(e)));
        return t * r < r - 0.5 && (t *= r), t <= o ? n(e) : ``;
      };
    }),
    (t.nice = () => n(qm(n(), { floor: (e) => a(Math.floor(i(e))), ceil: (e) => a(Math.ceil(i(e))) }))),
    t
  );
}
function rh() {
  const e = nh(Vm()).domain([1, 10]);
  return (e.copy = () => Bm(e, rh()).base(e.base())), Tm.apply(e, arguments), e;
}
function ih(e) {
  return (t) => Math.sign(t) * Math.log1p(Math.abs(t / e));
}
function ah(e) {
  return (t) => Math.sign(t) * Math.expm1(Math.abs(t)) * e;
}
function oh(e) {
  var t = 1,
    n = e(ih(t), ah(t));
  return (
    (n.constant = function (n) {
      return arguments.length ? e(ih((t = +n)), ah(t)) : t;
    }),
    Wm(n)
  );
}
function sh() {
  var e = oh(Vm());
  return (e.copy = () => Bm(e, sh()).constant(e.constant())), Tm.apply(e, arguments);
}
function ch(e) {
  return (t) => (t < 0 ? -((-t) ** +e) : t ** +e);
}
function lh(e) {
  return e < 0 ? -Math.sqrt(-e) : Math.sqrt(e);
}
function uh(e) {
  return e < 0 ? -e * e : e * e;
}
function dh(e) {
  var t = e(Fm, Fm),
    n = 1;
  function r() {
    return n === 1 ? e(Fm, Fm) : n === 0.5 ? e(lh, uh) : e(ch(n), ch(1 / n));
  }
  return (
    (t.exponent = function (e) {
      return arguments.length ? ((n = +e), r()) : n;
    }),
    Wm(t)
  );
}
function fh() {
  var e = dh(Vm());
  return (e.copy = () => Bm(e, fh()).exponent(e.exponent())), Tm.apply(e, arguments), e;
}
function ph() {
  var e = [],
    t = [],
    n = [],
    r;
  function i() {
    var r = 0,
      i = Math.max(1, t.length);
    for (n = Array(i - 1); ++r < i; ) n[r - 1] = Le(e, r / i);
    return a;
  }
  function a(e) {
    return e == null || isNaN((e = +e)) ? r : t[g(n, e)];
  }
  return (
    (a.invertExtent = (r) => {
      var i = t.indexOf(r);
      return i < 0 ? [NaN, NaN] : [i > 0 ? n[i - 1] : e[0], i < n.length ? n[i] : e[e.length - 1]];
    }),
    (a.domain = function (t) {
      if (!arguments.length) return e.slice();
      e = [];
      for (let n of t) n != null && !isNaN((n = +n)) && e.push(n);
      return e.sort(l), i();
    }),
    (a.range = function (e) {
      return arguments.length ? ((t = Array.from(e)), i()) : t.slice();
    }),
    (a.unknown = function (e) {
      return arguments.length ? ((r = e), a) : r;
    }),
    (a.quantiles = () => n.slice()),
    (a.copy = () => ph().domain(e).range(t).unknown(r)),
    Tm.apply(a, arguments)
  );
}
function mh() {
  var e = [0.5],
    t = [0, 1],
    n,
    r = 1;
  function i(i) {
    return i != null && i <= i ? t[g(e, i, 0, r)] : n;
  }
  return (
    (i.domain = function (n) {
      return arguments.length ? ((e = Array.from(n)), (r = Math.min(e.length, t.length - 1)), i) : e.slice();
    }),
    (i.range = function (n) {
      return arguments.length ? ((t = Array.from(n)), (r = Math.min(e.length, t.length - 1)), i) : t.slice();
    }),
    (i.invertExtent = (n) => {
      var r = t.indexOf(n);
      return [e[r - 1], e[r]];
    }),
    (i.unknown = function (e) {
      return arguments.length ? ((n = e), i) : n;
    }),
    (i.copy = () => mh().domain(e).range(t).unknown(n)),
    Tm.apply(i, arguments)
  );
}
function hh(e) {
  return new Date(e);
}
function gh(e) {
  return e instanceof Date ? +e : Math.round(e);
}
function _h(e, t, n, r, i, a, o, s, c, l) {
  var u = Hm(),
    d = u.invert,
    f = u.domain,
    p = l(`.%L`),
    m = l(`:%S`),
    h = l(`%I:%M`),
    g = l(`%I %p`),
    _ = l(`%a %d`),
    v = l(`%b %d`),
    y = l(`%B`),
    b = l(`%Y`);
  function x(e) {
    return (
      c(e) < e
        ? p
        : s(e) < e
          ? m
          : o(e) < e
            ? h
            : a(e) < e
              ? g
              : r(e) < e
                ? i(e) < e
                  ? _
                  : v
                : n(e) < e
                  ? y
                  : b
    )(e);
  }
  return (
    (u.invert = (e) => new Date(Math.round(d(e)))),
    (u.domain = function (e) {
      return arguments.length ? f(Array.from(e, gh)) : f().map(hh);
    }),
    (u.ticks = (t) => {
      var n = f();
      return e(n[0], n[n.length - 1], t ?? 10);
    }),
    (u.tickFormat = (e, t) => (t == null ? x : l(t))),
    (u.nice = (e) => {
      var n = f();
      return (
        (e && typeof e.range == `function`) || (e = t(n[0], n[n.length - 1], e ?? 10)), e ? f(qm(n, e)) : u
      );
    }),
    (u.copy = () => Bm(u, _h(e, t, n, r, i, a, o, s, c, l))),
    u
  );
}
function vh() {
  return Tm.apply(
    _h(Zf, Qf, Kf, Wf, kf, Tf, Cf, xf, bf, bm).domain([new Date(2e3, 0, 1), new Date(2e3, 0, 2)]),
    arguments,
  );
}
function yh() {
  return Tm.apply(
    _h(Yf, Xf, qf, Gf, Lf, Ef, wf, Sf, bf, xm).domain([Date.UTC(2e3, 0, 1), Date.UTC(2e3, 0, 2)]),
    arguments,
  );
}
function bh(e, t) {
  return t.domain(e.domain()).interpolator(e.interpolator()).clamp(e.clamp()).unknown(e.unknown());
}
function xh() {
  var e = 0,
    t = 0.5,
    n = 1,
    r = 1,
    i,
    a,
    o,
    s,
    c,
    l = Fm,
    u,
    d = !1,
    f;
  function p(e) {
    return e == null || isNaN((e = +e))
      ? f
      : ((e = 0.5 + ((e = +u(e)) - a) * (r * e < r * a ? s : c)), l(d ? Math.max(0, Math.min(1, e)) : e));
  }
  (p.domain = function (l) {
    return arguments.length
      ? (([e, t, n] = l),
        (i = u((e = +e))),
        (a = u((t = +t))),
        (o = u((n = +n))),
        (s = i === a ? 0 : 0.5 / (a - i)),
        (c = a === o ? 0 : 0.5 / (o - a)),
        (r = a < i ? -1 : 1),
        p)
      : [e, t, n];
  }),
    (p.clamp = function (e) {
      return arguments.length ? ((d = !!e), p) : d;
    }),
    (p.interpolator = function (e) {
      return arguments.length ? ((l = e), p) : l;
    });
  function m(e) {
    return function (t) {
      var n, r, i;
      return arguments.length ? (([n, r, i] = t), (l = ga(e, [n, r, i])), p) : [l(0), l(0.5), l(1)];
    };
  }
  return (
    (p.range = m(ra)),
    (p.rangeRound = m(ia)),
    (p.unknown = function (e) {
      return arguments.length ? ((f = e), p) : f;
    }),
    (l) => (
      (u = l),
      (i = l(e)),
      (a = l(t)),
      (o = l(n)),
      (s = i === a ? 0 : 0.5 / (a - i)),
      (c = a === o ? 0 : 0.5 / (o - a)),
      (r = a < i ? -1 : 1),
      p
    )
  );
}
function Sh() {
  var e = Wm(xh()(Fm));
  return (e.copy = () => bh(e, Sh())), Em.apply(e, arguments);
}
function Ch() {
  var e = nh(xh()).domain([0.1, 1, 10]);
  return (e.copy = () => bh(e, Ch()).base(e.base())), Em.apply(e, arguments);
}
function wh() {
  var e = oh(xh());
  return (e.copy = () => bh(e, wh()).constant(e.constant())), Em.apply(e, arguments);
}
function Th() {
  var e = dh(xh());
  return (e.copy = () => bh(e, Th()).exponent(e.exponent())), Em.apply(e, arguments);
}
function B(e) {
  for (var t = (e.length / 6) | 0, n = Array(t), r = 0; r < t; ) n[r] = `#` + e.slice(r * 6, ++r * 6);
  return n;
}
var Eh = B(`1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf`),
  Dh = B(`7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666`),
  Oh = B(`1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666`),
  kh = B(`4269d0efb118ff725c6cc5b03ca951ff8ab7a463f297bbf59c6b4e9498a0`),
  Ah = B(`a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928`),
  jh = B(`fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bdfddaecf2f2f2`),
  Mh = B(`b3e2cdfdcdaccbd5e8f4cae4e6f5c9fff2aef1e2cccccccc`),
  Nh = B(`e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999`),
  Ph = B(`66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3`),
  Fh = B(`8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5ffed6f`),
  Ih = B(`4e79a7f28e2ce1575976b7b259a14fedc949af7aa1ff9da79c755fbab0ab`),
  V = (e) => Gi(e[e.length - 1]),
  Lh = [
    ,
    ,
    ,
    `d8b365f5f5f55ab4ac`,
    `a6611adfc27d80cdc1018571`,
    `a6611adfc27df5f5f580cdc1018571`,
    `8c510ad8b365f6e8c3c7eae55ab4ac01665e`,
    `8c510ad8b365f6e8c3f5f5f5c7eae55ab4ac01665e`,
    `8c510abf812ddfc27df6e8c3c7eae580cdc135978f01665e`,
    `8c510abf812ddfc27df6e8c3f5f5f5c7eae580cdc135978f01665e`,
    `5430058c510abf812ddfc27df6e8c3c7eae580cdc135978f01665e003c30`,
    `5430058c510abf812ddfc27df6e8c3f5f5f5c7eae580cdc135978f01665e003c30`,
  ].map(B),
  Rh = V(Lh),
  zh = [
    ,
    ,
    ,
    `af8dc3f7f7f77fbf7b`,
    `7b3294c2a5cfa6dba0008837`,
    `7b3294c2a5cff7f7f7a6dba0008837`,
    `762a83af8dc3e7d4e8d9f0d37fbf7b1b7837`,
    `762a83af8dc3e7d4e8f7f7f7d9f0d37fbf7b1b7837`,
    `762a839970abc2a5cfe7d4e8d9f0d3a6dba05aae611b7837`,
    `762a839970abc2a5cfe7d4e8f7f7f7d9f0d3a6dba05aae611b7837`,
    `40004b762a839970abc2a5cfe7d4e8d9f0d3a6dba05aae611b783700441b`,
    `40004b762a839970abc2a5cfe7d4e8f7f7f7d9f0d3a6dba05aae611b783700441b`,
  ].map(B),
  Bh = V(zh),
  Vh = [
    ,
    ,
    ,
    `e9a3c9f7f7f7a1d76a`,
    `d01c8bf1b6dab8e1864dac26`,
    `d01c8bf1b6daf7f7f7b8e1864dac26`,
    `c51b7de9a3c9fde0efe6f5d0a1d76a4d9221`,
    `c51b7de9a3c9fde0eff7f7f7e6f5d0a1d76a4d9221`,
    `c51b7dde77aef1b6dafde0efe6f5d0b8e1867fbc414d9221`,
    `c51b7dde77aef1b6dafde0eff7f7f7e6f5d0b8e1867fbc414d9221`,
    `8e0152c51b7dde77aef1b6dafde0efe6f5d0b8e1867fbc414d9221276419`,
    `8e0152c51b7dde77aef1b6dafde0eff7f7f7e6f5d0b8e1867fbc414d9221276419`,
  ].map(B),
  Hh = V(Vh),
  Uh = [
    ,
    ,
    ,
    `998ec3f7f7f7f1a340`,
    `5e3c99b2abd2fdb863e66101`,
    `5e3c99b2abd2f7f7f7fdb863e66101`,
    `542788998ec3d8daebfee0b6f1a340b35806`,
    `542788998ec3d8daebf7f7f7fee0b6f1a340b35806`,
    `5427888073acb2abd2d8daebfee0b6fdb863e08214b35806`,
    `5427888073acb2abd2d8daebf7f7f7fee0b6fdb863e08214b35806`,
    `2d004b5427888073acb2abd2d8daebfee0b6fdb863e08214b358067f3b08`,
    `2d004b5427888073acb2abd2d8daebf7f7f7fee0b6fdb863e08214b358067f3b08`,
  ].map(B),
  Wh = V(Uh),
  Gh = [
    ,
    ,
    ,
    `ef8a62f7f7f767a9cf`,
    `ca0020f4a58292c5de0571b0`,
    `ca0020f4a582f7f7f792c5de0571b0`,
    `b2182bef8a62fddbc7d1e5f067a9cf2166ac`,
    `b2182bef8a62fddbc7f7f7f7d1e5f067a9cf2166ac`,
    `b2182bd6604df4a582fddbc7d1e5f092c5de4393c32166ac`,
    `b2182bd6604df4a582fddbc7f7f7f7d1e5f092c5de4393c32166ac`,
    `67001fb2182bd6604df4a582fddbc7d1e5f092c5de4393c32166ac053061`,
    `67001fb2182bd6604df4a582fddbc7f7f7f7d1e5f092c5de4393c32166ac053061`,
  ].map(B),
  Kh = V(Gh),
  qh = [
    ,
    ,
    ,
    `ef8a62ffffff999999`,
    `ca0020f4a582bababa404040`,
    `ca0020f4a582ffffffbababa404040`,
    `b2182bef8a62fddbc7e0e0e09999994d4d4d`,
    `b2182bef8a62fddbc7ffffffe0e0e09999994d4d4d`,
    `b2182bd6604df4a582fddbc7e0e0e0bababa8787874d4d4d`,
    `b2182bd6604df4a582fddbc7ffffffe0e0e0bababa8787874d4d4d`,
    `67001fb2182bd6604df4a582fddbc7e0e0e0bababa8787874d4d4d1a1a1a`,
    `67001fb2182bd6604df4a582fddbc7ffffffe0e0e0bababa8787874d4d4d1a1a1a`,
  ].map(B),
  Jh = V(qh),
  Yh = [
    ,
    ,
    ,
    `fc8d59ffffbf91bfdb`,
    `d7191cfdae61abd9e92c7bb6`,
    `d7191cfdae61ffffbfabd9e92c7bb6`,
    `d73027fc8d59fee090e0f3f891bfdb4575b4`,
    `d73027fc8d59fee090ffffbfe0f3f891bfdb4575b4`,
    `d73027f46d43fdae61fee090e0f3f8abd9e974add14575b4`,
    `d73027f46d43fdae61fee090ffffbfe0f3f8abd9e974add14575b4`,
    `a50026d73027f46d43fdae61fee090e0f3f8abd9e974add14575b4313695`,
    `a50026d73027f46d43fdae61fee090ffffbfe0f3f8abd9e974add14575b4313695`,
  ].map(B),
  Xh = V(Yh),
  Zh = [
    ,
    ,
    ,
    `fc8d59ffffbf91cf60`,
    `d7191cfdae61a6d96a1a9641`,
    `d7191cfdae61ffffbfa6d96a1a9641`,
    `d73027fc8d59fee08bd9ef8b91cf601a9850`,
    `d73027fc8d59fee08bffffbfd9ef8b91cf601a9850`,
    `d73027f46d43fdae61fee08bd9ef8ba6d96a66bd631a9850`,
    `d73027f46d43fdae61fee08bffffbfd9ef8ba6d96a66bd631a9850`,
    `a50026d73027f46d43fdae61fee08bd9ef8ba6d96a66bd631a9850006837`,
    `a50026d73027f46d43fdae61fee08bffffbfd9ef8ba6d96a66bd631a9850006837`,
  ].map(B),
  Qh = V(Zh),
  $h = [
    ,
    ,
    ,
    `fc8d59ffffbf99d594`,
    `d7191cfdae61abdda42b83ba`,
    `d7191cfdae61ffffbfabdda42b83ba`,
    `d53e4ffc8d59fee08be6f59899d5943288bd`,
    `d53e4ffc8d59fee08bffffbfe6f59899d5943288bd`,
    `d53e4ff46d43fdae61fee08be6f598abdda466c2a53288bd`,
    `d53e4ff46d43fdae61fee08bffffbfe6f598abdda466c2a53288bd`,
    `9e0142d53e4ff46d43fdae61fee08be6f598abdda466c2a53288bd5e4fa2`,
    `9e0142d53e4ff46d43fdae61fee08bffffbfe6f598abdda466c2a53288bd5e4fa2`,
  ].map(B),
  eg = V($h),
  tg = [
    ,
    ,
    ,
    `e5f5f999d8c92ca25f`,
    `edf8fbb2e2e266c2a4238b45`,
    `edf8fbb2e2e266c2a42ca25f006d2c`,
    `edf8fbccece699d8c966c2a42ca25f006d2c`,
    `edf8fbccece699d8c966c2a441ae76238b45005824`,
    `f7fcfde5f5f9ccece699d8c966c2a441ae76238b45005824`,
    `f7fcfde5f5f9ccece699d8c966c2a441ae76238b45006d2c00441b`,
  ].map(B),
  ng = V(tg),
  rg = [
    ,
    ,
    ,
    `e0ecf49ebcda8856a7`,
    `edf8fbb3cde38c96c688419d`,
    `edf8fbb3cde38c96c68856a7810f7c`,
    `edf8fbbfd3e69ebcda8c96c68856a7810f7c`,
    `edf8fbbfd3e69ebcda8c96c68c6bb188419d6e016b`,
    `f7fcfde0ecf4bfd3e69ebcda8c96c68c6bb188419d6e016b`,
    `f7fcfde0ecf4bfd3e69ebcda8c96c68c6bb188419d810f7c4d004b`,
  ].map(B),
  ig = V(rg),
  ag = [
    ,
    ,
    ,
    `e0f3dba8ddb543a2ca`,
    `f0f9e8bae4bc7bccc42b8cbe`,
    `f0f9e8bae4bc7bccc443a2ca0868ac`,
    `f0f9e8ccebc5a8ddb57bccc443a2ca0868ac`,
    `f0f9e8ccebc5a8ddb57bccc44eb3d32b8cbe08589e`,
    `f7fcf0e0f3dbccebc5a8ddb57bccc44eb3d32b8cbe08589e`,
    `f7fcf0e0f3dbccebc5a8ddb57bccc44eb3d32b8cbe0868ac084081`,
  ].map(B),
  og = V(ag),
  sg = [
    ,
    ,
    ,
    `fee8c8fdbb84e34a33`,
    `fef0d9fdcc8afc8d59d7301f`,
    `fef0d9fdcc8afc8d59e34a33b30000`,
    `fef0d9fdd49efdbb84fc8d59e34a33b30000`,
    `fef0d9fdd49efdbb84fc8d59ef6548d7301f990000`,
    `fff7ecfee8c8fdd49efdbb84fc8d59ef6548d7301f990000`,
    `fff7ecfee8c8fdd49efdbb84fc8d59ef6548d7301fb300007f0000`,
  ].map(B),
  cg = V(sg),
  lg = [
    ,
    ,
    ,
    `ece2f0a6bddb1c9099`,
    `f6eff7bdc9e167a9cf02818a`,
    `f6eff7bdc9e167a9cf1c9099016c59`,
    `f6eff7d0d1e6a6bddb67a9cf1c9099016c59`,
    `f6eff7d0d1e6a6bddb67a9cf3690c002818a016450`,
    `fff7fbece2f0d0d1e6a6bddb67a9cf3690c002818a016450`,
    `fff7fbece2f0d0d1e6a6bddb67a9cf3690c002818a016c59014636`,
  ].map(B),
  ug = V(lg),
  dg = [
    ,
    ,
    ,
    `ece7f2a6bddb2b8cbe`,
    `f1eef6bdc9e174a9cf0570b0`,
    `f1eef6bdc9e174a9cf2b8cbe045a8d`,
    `f1eef6d0d1e6a6bddb74a9cf2b8cbe045a8d`,
    `f1eef6d0d1e6a6bddb74a9cf3690c00570b0034e7b`,
    `fff7fbece7f2d0d1e6a6bddb74a9cf3690c00570b0034e7b`,
    `fff7fbece7f2d0d1e6a6bddb74a9cf3690c00570b0045a8d023858`,
  ].map(B),
  fg = V(dg),
  pg = [
    ,
    ,
    ,
    `e7e1efc994c7dd1c77`,
    `f1eef6d7b5d8df65b0ce1256`,
    `f1eef6d7b5d8df65b0dd1c77980043`,
    `f1eef6d4b9dac994c7df65b0dd1c77980043`,
    `f1eef6d4b9dac994c7df65b0e7298ace125691003f`,
    `f7f4f9e7e1efd4b9dac994c7df65b0e7298ace125691003f`,
    `f7f4f9e7e1efd4b9dac994c7df65b0e7298ace125698004367001f`,
  ].map(B),
  mg = V(pg),
  hg = [
    ,
    ,
    ,
    `fde0ddfa9fb5c51b8a`,
    `feebe2fbb4b9f768a1ae017e`,
    `feebe2fbb4b9f768a1c51b8a7a0177`,
    `feebe2fcc5c0fa9fb5f768a1c51b8a7a0177`,
    `feebe2fcc5c0fa9fb5f768a1dd3497ae017e7a0177`,
    `fff7f3fde0ddfcc5c0fa9fb5f768a1dd3497ae017e7a0177`,
    `fff7f3fde0ddfcc5c0fa9fb5f768a1dd3497ae017e7a017749006a`,
  ].map(B),
  gg = V(hg),
  _g = [
    ,
    ,
    ,
    `edf8b17fcdbb2c7fb8`,
    `ffffcca1dab441b6c4225ea8`,
    `ffffcca1dab441b6c42c7fb8253494`,
    `ffffccc7e9b47fcdbb41b6c42c7fb8253494`,
    `ffffccc7e9b47fcdbb41b6c41d91c0225ea80c2c84`,
    `ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea80c2c84`,
    `ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea8253494081d58`,
  ].map(B),
  vg = V(_g),
  yg = [
    ,
    ,
    ,
    `f7fcb9addd8e31a354`,
    `ffffccc2e69978c679238443`,
    `ffffccc2e69978c67931a354006837`,
    `ffffccd9f0a3addd8e78c67931a354006837`,
    `ffffccd9f0a3addd8e78c67941ab5d238443005a32`,
    `ffffe5f7fcb9d9f0a3addd8e78c67941ab5d238443005a32`,
    `ffffe5f7fcb9d9f0a3addd8e78c67941ab5d238443006837004529`,
  ].map(B),
  bg = V(yg),
  xg = [
    ,
    ,
    ,
    `fff7bcfec44fd95f0e`,
    `ffffd4fed98efe9929cc4c02`,
    `ffffd4fed98efe9929d95f0e993404`,
    `ffffd4fee391fec44ffe9929d95f0e993404`,
    `ffffd4fee391fec44ffe9929ec7014cc4c028c2d04`,
    `ffffe5fff7bcfee391fec44ffe9929ec7014cc4c028c2d04`,
    `ffffe5fff7bcfee391fec44ffe9929ec7014cc4c02993404662506`,
  ].map(B),
  Sg = V(xg),
  Cg = [
    ,
    ,
    ,
    `ffeda0feb24cf03b20`,
    `ffffb2fecc5cfd8d3ce31a1c`,
    `ffffb2fecc5cfd8d3cf03b20bd0026`,
    `ffffb2fed976feb24cfd8d3cf03b20bd0026`,
    `ffffb2fed976feb24cfd8d3cfc4e2ae31a1cb10026`,
    `ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cb10026`,
    `ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cbd0026800026`,
  ].map(B),
  wg = V(Cg),
  Tg = [
    ,
    ,
    ,
    `deebf79ecae13182bd`,
    `eff3ffbdd7e76baed62171b5`,
    `eff3ffbdd7e76baed63182bd08519c`,
    `eff3ffc6dbef9ecae16baed63182bd08519c`,
    `eff3ffc6dbef9ecae16baed64292c62171b5084594`,
    `f7fbffdeebf7c6dbef9ecae16baed64292c62171b5084594`,
    `f7fbffdeebf7c6dbef9ecae16baed64292c62171b508519c08306b`,
  ].map(B),
  Eg = V(Tg),
  Dg = [
    ,
    ,
    ,
    `e5f5e0a1d99b31a354`,
    `edf8e9bae4b374c476238b45`,
    `edf8e9bae4b374c47631a354006d2c`,
    `edf8e9c7e9c0a1d99b74c47631a354006d2c`,
    `edf8e9c7e9c0a1d99b74c47641ab5d238b45005a32`,
    `f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45005a32`,
    `f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45006d2c00441b`,
  ].map(B),
  Og = V(Dg),
  kg = [
    ,
    ,
    ,
    `f0f0f0bdbdbd636363`,
    `f7f7f7cccccc969696525252`,
    `f7f7f7cccccc969696636363252525`,
    `f7f7f7d9d9d9bdbdbd969696636363252525`,
    `f7f7f7d9d9d9bdbdbd969696737373525252252525`,
    `fffffff0f0f0d9d9d9bdbdbd969696737373525252252525`,
    `fffffff0f0f0d9d9d9bdbdbd969696737373525252252525000000`,
  ].map(B),
  Ag = V(kg),
  jg = [
    ,
    ,
    ,
    `efedf5bcbddc756bb1`,
    `f2f0f7cbc9e29e9ac86a51a3`,
    `f2f0f7cbc9e29e9ac8756bb154278f`,
    `f2f0f7dadaebbcbddc9e9ac8756bb154278f`,
    `f2f0f7dadaebbcbddc9e9ac8807dba6a51a34a1486`,
    `fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a34a1486`,
    `fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a354278f3f007d`,
  ].map(B),
  Mg = V(jg),
  Ng = [
    ,
    ,
    ,
    `fee0d2fc9272de2d26`,
    `fee5d9fcae91fb6a4acb181d`,
    `fee5d9fcae91fb6a4ade2d26a50f15`,
    `fee5d9fcbba1fc9272fb6a4ade2d26a50f15`,
    `fee5d9fcbba1fc9272fb6a4aef3b2ccb181d99000d`,
    `fff5f0fee0d2fcbba1fc9272fb6a4aef3b2ccb181d99000d`,
    `fff5f0fee0d2fcbba1fc9272fb6a4aef3b2ccb181da50f1567000d`,
  ].map(B),
  Pg = V(Ng),
  Fg = [
    ,
    ,
    ,
    `fee6cefdae6be6550d`,
    `feeddefdbe85fd8d3cd94701`,
    `feeddefdbe85fd8d3ce6550da63603`,
    `feeddefdd0a2fdae6bfd8d3ce6550da63603`,
    `feeddefdd0a2fdae6bfd8d3cf16913d948018c2d04`,
    `fff5ebfee6cefdd0a2fdae6bfd8d3cf16913d948018c2d04`,
    `fff5ebfee6cefdd0a2fdae6bfd8d3cf16913d94801a636037f2704`,
  ].map(B),
  Ig = V(Fg);
function Lg(e) {
  return (
    (e = Math.max(0, Math.min(1, e))),
    `rgb(` +
      Math.max(
        0,
        Math.min(
          255,
          Math.round(-4.54 - e * (35.34 - e * (2381.73 - e * (6402.7 - e * (7024.72 - e * 2710.57))))),
        ),
      ) +
      `, ` +
      Math.max(
        0,
        Math.min(
          255,
          Math.round(32.49 + e * (170.73 + e * (52.82 - e * (131.46 - e * (176.58 - e * 67.37))))),
        ),
      ) +
      `, ` +
      Math.max(
        0,
        Math.min(
          255,
          Math.round(81.24 + e * (442.36 - e * (2482.43 - e * (6167.24 - e * (6614.94 - e * 2475.67))))),
        ),
      ) +
      `)`
  );
}
var Rg = ha(Ni(300, 0.5, 0), Ni(-240, 0.5, 1)),
  zg = ha(Ni(-100, 0.75, 0.35), Ni(80, 1.5, 0.8)),
  Bg = ha(Ni(260, 0.75, 0.35), Ni(80, 1.5, 0.8)),
  Vg = Ni();
function Hg(e) {
  (e < 0 || e > 1) && (e -= Math.floor(e));
  var t = Math.abs(e - 0.5);
  return (Vg.h = 360 * e - 100), (Vg.s = 1.5 - 1.5 * t), (Vg.l = 0.8 - 0.9 * t), Vg + ``;
}
var Ug = Hr(),
  Wg = Math.PI / 3,
  Gg = (Math.PI * 2) / 3;
function Kg(e) {
  var t;
  return (
    (e = (0.5 - e) * Math.PI),
    (Ug.r = 255 * (t = Math.sin(e)) * t),
    (Ug.g = 255 * (t = Math.sin(e + Wg)) * t),
    (Ug.b = 255 * (t = Math.sin(e + Gg)) * t),
    Ug + ``
  );
}
function qg(e) {
  return (
    (e = Math.max(0, Math.min(1, e))),
    `rgb(` +
      Math.max(
        0,
        Math.min(
          255,
          Math.round(34.61 + e * (1172.33 - e * (10793.56 - e * (33300.12 - e * (38394.49 - e * 14825.05))))),
        ),
      ) +
      `, ` +
      Math.max(
        0,
        Math.min(
          255,
          Math.round(23.31 + e * (557.33 + e * (1225.33 - e * (3574.96 - e * (1073.77 + e * 707.56))))),
        ),
      ) +
      `, ` +
      Math.max(
        0,
        Math.min(
          255,
          Math.round(27.2 + e * (3211.1 - e * (15327.97 - e * (27814 - e * (22569.18 - e * 6838.66))))),
        ),
      ) +
      `)`
  );
}
function Jg(e) {
  var t = e.length;
  return (n) => e[Math.max(0, Math.min(t - 1, Math.floor(n * t)))];
}
var Yg = Jg(
    B(
      `44015444025645045745055946075a46085c460a5d460b5e470d60470e6147106347116447136548146748166848176948186a481a6c481b6d481c6e481d6f481f70482071482173482374482475482576482677482878482979472a7a472c7a472d7b472e7c472f7d46307e46327e46337f463480453581453781453882443983443a83443b84433d84433e85423f854240864241864142874144874045884046883f47883f48893e49893e4a893e4c8a3d4d8a3d4e8a3c4f8a3c508b3b518b3b528b3a538b3a548c39558c39568c38588c38598c375a8c375b8d365c8d365d8d355e8d355f8d34608d34618d33628d33638d32648e32658e31668e31678e31688e30698e306a8e2f6b8e2f6c8e2e6d8e2e6e8e2e6f8e2d708e2d718e2c718e2c728e2c738e2b748e2b758e2a768e2a778e2a788e29798e297a8e297b8e287c8e287d8e277e8e277f8e27808e26818e26828e26828e25838e25848e25858e24868e24878e23888e23898e238a8d228b8d228c8d228d8d218e8d218f8d21908d21918c20928c20928c20938c1f948c1f958b1f968b1f978b1f988b1f998a1f9a8a1e9b8a1e9c891e9d891f9e891f9f881fa0881fa1881fa1871fa28720a38620a48621a58521a68522a78522a88423a98324aa8325ab8225ac8226ad8127ad8128ae8029af7f2ab07f2cb17e2db27d2eb37c2fb47c31b57b32b67a34b67935b77937b87838b9773aba763bbb753dbc743fbc7340bd7242be7144bf7046c06f48c16e4ac16d4cc26c4ec36b50c46a52c56954c56856c66758c7655ac8645cc8635ec96260ca6063cb5f65cb5e67cc5c69cd5b6ccd5a6ece5870cf5773d05675d05477d1537ad1517cd2507fd34e81d34d84d44b86d54989d5488bd6468ed64590d74393d74195d84098d83e9bd93c9dd93ba0da39a2da37a5db36a8db34aadc32addc30b0dd2fb2dd2db5de2bb8de29bade28bddf26c0df25c2df23c5e021c8e020cae11fcde11dd0e11cd2e21bd5e21ad8e219dae319dde318dfe318e2e418e5e419e7e419eae51aece51befe51cf1e51df4e61ef6e620f8e621fbe723fde725`,
    ),
  ),
  Xg = Jg(
    B(
      `00000401000501010601010802010902020b02020d03030f03031204041405041606051806051a07061c08071e0907200a08220b09240c09260d0a290e0b2b100b2d110c2f120d31130d34140e36150e38160f3b180f3d19103f1a10421c10441d11471e114920114b21114e22115024125325125527125829115a2a115c2c115f2d11612f116331116533106734106936106b38106c390f6e3b0f703d0f713f0f72400f74420f75440f764510774710784910784a10794c117a4e117b4f127b51127c52137c54137d56147d57157e59157e5a167e5c167f5d177f5f187f601880621980641a80651a80671b80681c816a1c816b1d816d1d816e1e81701f81721f817320817521817621817822817922827b23827c23827e24828025828125818326818426818627818827818928818b29818c29818e2a81902a81912b81932b80942c80962c80982d80992d809b2e7f9c2e7f9e2f7fa02f7fa1307ea3307ea5317ea6317da8327daa337dab337cad347cae347bb0357bb2357bb3367ab5367ab73779b83779ba3878bc3978bd3977bf3a77c03a76c23b75c43c75c53c74c73d73c83e73ca3e72cc3f71cd4071cf4070d0416fd2426fd3436ed5446dd6456cd8456cd9466bdb476adc4869de4968df4a68e04c67e24d66e34e65e44f64e55064e75263e85362e95462ea5661eb5760ec5860ed5a5fee5b5eef5d5ef05f5ef1605df2625df2645cf3655cf4675cf4695cf56b5cf66c5cf66e5cf7705cf7725cf8745cf8765cf9785df9795df97b5dfa7d5efa7f5efa815ffb835ffb8560fb8761fc8961fc8a62fc8c63fc8e64fc9065fd9266fd9467fd9668fd9869fd9a6afd9b6bfe9d6cfe9f6dfea16efea36ffea571fea772fea973feaa74feac76feae77feb078feb27afeb47bfeb67cfeb77efeb97ffebb81febd82febf84fec185fec287fec488fec68afec88cfeca8dfecc8ffecd90fecf92fed194fed395fed597fed799fed89afdda9cfddc9efddea0fde0a1fde2a3fde3a5fde5a7fde7a9fde9aafdebacfcecaefceeb0fcf0b2fcf2b4fcf4b6fcf6b8fcf7b9fcf9bbfcfbbdfcfdbf`,
    ),
  ),
  Zg = Jg(
    B(
      `00000401000501010601010802010a02020c02020e03021004031204031405041706041907051b08051d09061f0a07220b07240c08260d08290e092b10092d110a30120a32140b34150b37160b39180c3c190c3e1b0c411c0c431e0c451f0c48210c4a230c4c240c4f260c51280b53290b552b0b572d0b592f0a5b310a5c320a5e340a5f3609613809623909633b09643d09653e0966400a67420a68440a68450a69470b6a490b6a4a0c6b4c0c6b4d0d6c4f0d6c510e6c520e6d540f6d550f6d57106e59106e5a116e5c126e5d126e5f136e61136e62146e64156e65156e67166e69166e6a176e6c186e6d186e6f196e71196e721a6e741a6e751b6e771c6d781c6d7a1d6d7c1d6d7d1e6d7f1e6c801f6c82206c84206b85216b87216b88226a8a226a8c23698d23698f24699025689225689326679526679727669827669a28659b29649d29649f2a63a02a63a22b62a32c61a52c60a62d60a82e5fa92e5eab2f5ead305dae305cb0315bb1325ab3325ab43359b63458b73557b93556ba3655bc3754bd3853bf3952c03a51c13a50c33b4fc43c4ec63d4dc73e4cc83f4bca404acb4149cc4248ce4347cf4446d04545d24644d34743d44842d54a41d74b3fd84c3ed94d3dda4e3cdb503bdd513ade5238df5337e05536e15635e25734e35933e45a31e55c30e65d2fe75e2ee8602de9612bea632aeb6429eb6628ec6726ed6925ee6a24ef6c23ef6e21f06f20f1711ff1731df2741cf3761bf37819f47918f57b17f57d15f67e14f68013f78212f78410f8850ff8870ef8890cf98b0bf98c0af98e09fa9008fa9207fa9407fb9606fb9706fb9906fb9b06fb9d07fc9f07fca108fca309fca50afca60cfca80dfcaa0ffcac11fcae12fcb014fcb216fcb418fbb61afbb81dfbba1ffbbc21fbbe23fac026fac228fac42afac62df9c72ff9c932f9cb35f8cd37f8cf3af7d13df7d340f6d543f6d746f5d949f5db4cf4dd4ff4df53f4e156f3e35af3e55df2e661f2e865f2ea69f1ec6df1ed71f1ef75f1f179f2f27df2f482f3f586f3f68af4f88ef5f992f6fa96f8fb9af9fc9dfafda1fcffa4`,
    ),
  ),
  Qg = Jg(
    B(
      `0d088710078813078916078a19068c1b068d1d068e20068f2206902406912605912805922a05932c05942e05952f059631059733059735049837049938049a3a049a3c049b3e049c3f049c41049d43039e44039e46039f48039f4903a04b03a14c02a14e02a25002a25102a35302a35502a45601a45801a45901a55b01a55c01a65e01a66001a66100a76300a76400a76600a76700a86900a86a00a86c00a86e00a86f00a87100a87201a87401a87501a87701a87801a87a02a87b02a87d03a87e03a88004a88104a78305a78405a78606a68707a68808a68a09a58b0aa58d0ba58e0ca48f0da4910ea3920fa39410a29511a19613a19814a099159f9a169f9c179e9d189d9e199da01a9ca11b9ba21d9aa31e9aa51f99a62098a72197a82296aa2395ab2494ac2694ad2793ae2892b02991b12a90b22b8fb32c8eb42e8db52f8cb6308bb7318ab83289ba3388bb3488bc3587bd3786be3885bf3984c03a83c13b82c23c81c33d80c43e7fc5407ec6417dc7427cc8437bc9447aca457acb4679cc4778cc4977cd4a76ce4b75cf4c74d04d73d14e72d24f71d35171d45270d5536fd5546ed6556dd7566cd8576bd9586ada5a6ada5b69db5c68dc5d67dd5e66de5f65de6164df6263e06363e16462e26561e26660e3685fe4695ee56a5de56b5de66c5ce76e5be76f5ae87059e97158e97257ea7457eb7556eb7655ec7754ed7953ed7a52ee7b51ef7c51ef7e50f07f4ff0804ef1814df1834cf2844bf3854bf3874af48849f48948f58b47f58c46f68d45f68f44f79044f79143f79342f89441f89540f9973ff9983ef99a3efa9b3dfa9c3cfa9e3bfb9f3afba139fba238fca338fca537fca636fca835fca934fdab33fdac33fdae32fdaf31fdb130fdb22ffdb42ffdb52efeb72dfeb82cfeba2cfebb2bfebd2afebe2afec029fdc229fdc328fdc527fdc627fdc827fdca26fdcb26fccd25fcce25fcd025fcd225fbd324fbd524fbd724fad824fada24f9dc24f9dd25f8df25f8e125f7e225f7e425f6e626f6e826f5e926f5eb27f4ed27f3ee27f3f027f2f227f1f426f1f525f0f724f0f921`,
    ),
  );
function $g(e) {
  return () => e;
}
var e_ = Math.cos,
  t_ = Math.min,
  n_ = Math.sin,
  r_ = Math.sqrt,
  i_ = 1e-12,
  a_ = Math.PI;
a_ / 2;
var o_ = 2 * a_;
function s_(e) {
  let t = 3;
  return (
    (e.digits = function (n) {
      if (!arguments.length) return t;
      if (n == null) t = null;
      else {
        const e = Math.floor(n);
        if (!(e >= 0)) throw RangeError(`invalid digits: ${n}`);
        t = e;
      }
      return e;
    }),
    () => new Ea(t)
  );
}
Array.prototype.slice;
function c_(e) {
  return typeof e == `object` && `length` in e ? e : Array.from(e);
}
function l_(e) {
  this._context = e;
}
l_.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    this._point = 0;
  },
  lineEnd: function () {
    (this._line || (this._line !== 0 && this._point === 1)) && this._context.closePath(),
      (this._line = 1 - this._line);
  },
  point: function (e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        (this._point = 1), this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
        break;
      case 1:
        this._point = 2;
      default:
        this._context.lineTo(e, t);
    }
  },
};
function u_(e) {
  return new l_(e);
}
function d_(e) {
  return e[0];
}
function f_(e) {
  return e[1];
}
function p_(e, t) {
  var n = $g(!0),
    r = null,
    i = u_,
    a = null,
    o = s_(s);
  (e = typeof e == `function` ? e : e === void 0 ? d_ : $g(e)),
    (t = typeof t == `function` ? t : t === void 0 ? f_ : $g(t));
  function s(s) {
    var c,
      l = (s = c_(s)).length,
      u,
      d = !1,
      f;
    for (r ?? (a = i((f = o()))), c = 0; c <= l; ++c)
      !(c < l && n((u = s[c]), c, s)) === d && ((d = !d) ? a.lineStart() : a.lineEnd()),
        d && a.point(+e(u, c, s), +t(u, c, s));
    if (f) return (a = null), f + `` || null;
  }
  return (
    (s.x = function (t) {
      return arguments.length ? ((e = typeof t == `function` ? t : $g(+t)), s) : e;
    }),
    (s.y = function (e) {
      return arguments.length ? ((t = typeof e == `function` ? e : $g(+e)), s) : t;
    }),
    (s.defined = function (e) {
      return arguments.length ? ((n = typeof e == `function` ? e : $g(!!e)), s) : n;
    }),
    (s.curve = function (e) {
      return arguments.length ? ((i = e), r != null && (a = i(r)), s) : i;
    }),
    (s.context = function (e) {
      return arguments.length ? (e == null ? (r = a = null) : (a = i((r = e))), s) : r;
    }),
    s
  );
}
function m_(e, t, n) {
  var r = null,
    i = $g(!0),
    a = null,
    o = u_,
    s = null,
    c = s_(l);
  (e = typeof e == `function` ? e : e === void 0 ? d_ : $g(+e)),
    (t = typeof t == `function` ? t : $g(t === void 0 ? 0 : +t)),
    (n = typeof n == `function` ? n : n === void 0 ? f_ : $g(+n));
  function l(l) {
    var u,
      d,
      f,
      p = (l = c_(l)).length,
      m,
      h = !1,
      g,
      _ = Array(p),
      v = Array(p);
    for (a ?? (s = o((g = c()))), u = 0; u <= p; ++u) {
      if (!(u < p && i((m = l[u]), u, l)) === h) {
        if ((h = !h)) (d = u), s.areaStart(), s.lineStart();
        else {
          for (s.lineEnd(), s.lineStart(), f = u - 1; f >= d; --f) s.point(_[f], v[f]);
          s.lineEnd(), s.areaEnd();
        }
      }
      h &&
        ((_[u] = +e(m, u, l)), (v[u] = +t(m, u, l)), s.point(r ? +r(m, u, l) : _[u], n ? +n(m, u, l) : v[u]));
    }
    if (g) return (s = null), g + `` || null;
  }
  function u() {
    return p_().defined(i).curve(o).context(a);
  }
  return (
    (l.x = function (t) {
      return arguments.length ? ((e = typeof t == `function` ? t : $g(+t)), (r = null), l) : e;
    }),
    (l.x0 = function (t) {
      return arguments.length ? ((e = typeof t == `function` ? t : $g(+t)), l) : e;
    }),
    (l.x1 = function (e) {
      return arguments.length ? ((r = e == null ? null : typeof e == `function` ? e : $g(+e)), l) : r;
    }),
    (l.y = function (e) {
      return arguments.length ? ((t = typeof e == `function` ? e : $g(+e)), (n = null), l) : t;
    }),
    (l.y0 = function (e) {
      return arguments.length ? ((t = typeof e == `function` ? e : $g(+e)), l) : t;
    }),
    (l.y1 = function (e) {
      return arguments.length ? ((n = e == null ? null : typeof e == `function` ? e : $g(+e)), l) : n;
    }),
    (l.lineX0 = l.lineY0 = () => u().x(e).y(t)),
    (l.lineY1 = () => u().x(e).y(n)),
    (l.lineX1 = () => u().x(r).y(t)),
    (l.defined = function (e) {
      return arguments.length ? ((i = typeof e == `function` ? e : $g(!!e)), l) : i;
    }),
    (l.curve = function (e) {
      return arguments.length ? ((o = e), a != null && (s = o(a)), l) : o;
    }),
    (l.context = function (e) {
      return arguments.length ? (e == null ? (a = s = null) : (s = o((a = e))), l) : a;
    }),
    l
  );
}
g_(u_);
function h_(e) {
  this._curve = e;
}
h_.prototype = {
  areaStart: function () {
    this._curve.areaStart();
  },
  areaEnd: function () {
    this._curve.areaEnd();
  },
  lineStart: function () {
    this._curve.lineStart();
  },
  lineEnd: function () {
    this._curve.lineEnd();
  },
  point: function (e, t) {
    this._curve.point(t * Math.sin(e), t * -Math.cos(e));
  },
};
function g_(e) {
  function t(t) {
    return new h_(e(t));
  }
  return (t._curve = e), t;
}
var __ = class {
  constructor(e, t) {
    (this._context = e), (this._x = t);
  }
  areaStart() {
    this._line = 0;
  }
  areaEnd() {
    this._line = NaN;
  }
  lineStart() {
    this._point = 0;
  }
  lineEnd() {
    (this._line || (this._line !== 0 && this._point === 1)) && this._context.closePath(),
      (this._line = 1 - this._line);
  }
  point(e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        (this._point = 1), this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
        break;
      case 1:
        this._point = 2;
      default:
        this._x
          ? this._context.bezierCurveTo((this._x0 = (this._x0 + e) / 2), this._y0, this._x0, t, e, t)
          : this._context.bezierCurveTo(this._x0, (this._y0 = (this._y0 + t) / 2), e, this._y0, e, t);
    }
    (this._x0 = e), (this._y0 = t);
  }
};
function v_(e) {
  return new __(e, !0);
}
function y_(e) {
  return new __(e, !1);
}
var b_ = r_(3),
  x_ = {
    draw(e, t) {
      const n = r_(t + t_(t / 28, 0.75)) * 0.59436,
        r = n / 2,
        i = r * b_;
      e.moveTo(0, n), e.lineTo(0, -n), e.moveTo(-i, -r), e.lineTo(i, r), e.moveTo(-i, r), e.lineTo(i, -r);
    },
  },
  S_ = {
    draw(e, t) {
      const n = r_(t / a_);
      e.moveTo(n, 0), e.arc(0, 0, n, 0, o_);
    },
  },
  C_ = {
    draw(e, t) {
      const n = r_(t / 5) / 2;
      e.moveTo(-3 * n, -n),
        e.lineTo(-n, -n),
        e.lineTo(-n, -3 * n),
        e.lineTo(n, -3 * n),
        e.lineTo(n, -n),
        e.lineTo(3 * n, -n),
        e.lineTo(3 * n, n),
        e.lineTo(n, n),
        e.lineTo(n, 3 * n),
        e.lineTo(-n, 3 * n),
        e.lineTo(-n, n),
        e.lineTo(-3 * n, n),
        e.closePath();
    },
  },
  w_ = r_(1 / 3),
  T_ = w_ * 2,
  E_ = {
    draw(e, t) {
      const n = r_(t / T_),
        r = n * w_;
      e.moveTo(0, -n), e.lineTo(r, 0), e.lineTo(0, n), e.lineTo(-r, 0), e.closePath();
    },
  },
  D_ = {
    draw(e, t) {
      const n = r_(t) * 0.62625;
      e.moveTo(0, -n), e.lineTo(n, 0), e.lineTo(0, n), e.lineTo(-n, 0), e.closePath();
    },
  },
  O_ = {
    draw(e, t) {
      const n = r_(t - t_(t / 7, 2)) * 0.87559;
      e.moveTo(-n, 0), e.lineTo(n, 0), e.moveTo(0, n), e.lineTo(0, -n);
    },
  },
  k_ = {
    draw(e, t) {
      const n = r_(t),
        r = -n / 2;
      e.rect(r, r, n, n);
    },
  },
  A_ = {
    draw(e, t) {
      const n = r_(t) * 0.4431;
      e.moveTo(n, n), e.lineTo(n, -n), e.lineTo(-n, -n), e.lineTo(-n, n), e.closePath();
    },
  },
  j_ = 0.8908130915292852,
  M_ = n_(a_ / 10) / n_((7 * a_) / 10),
  N_ = n_(o_ / 10) * M_,
  P_ = -e_(o_ / 10) * M_,
  F_ = {
    draw(e, t) {
      const n = r_(t * j_),
        r = N_ * n,
        i = P_ * n;
      e.moveTo(0, -n), e.lineTo(r, i);
      for (let t = 1; t < 5; ++t) {
        const a = (o_ * t) / 5,
          o = e_(a),
          s = n_(a);
        e.lineTo(s * n, -o * n), e.lineTo(o * r - s * i, s * r + o * i);
      }
      e.closePath();
    },
  },
  I_ = r_(3),
  L_ = {
    draw(e, t) {
      const n = -r_(t / (I_ * 3));
      e.moveTo(0, n * 2), e.lineTo(-I_ * n, -n), e.lineTo(I_ * n, -n), e.closePath();
    },
  },
  R_ = r_(3),
  z_ = {
    draw(e, t) {
      const n = r_(t) * 0.6824,
        r = n / 2,
        i = (n * R_) / 2;
      e.moveTo(0, -n), e.lineTo(i, r), e.lineTo(-i, r), e.closePath();
    },
  },
  B_ = -0.5,
  V_ = r_(3) / 2,
  H_ = 1 / r_(12),
  U_ = (H_ / 2 + 1) * 3,
  W_ = {
    draw(e, t) {
      const n = r_(t / U_),
        r = n / 2,
        i = n * H_,
        a = r,
        o = n * H_ + n,
        s = -a,
        c = o;
      e.moveTo(r, i),
        e.lineTo(a, o),
        e.lineTo(s, c),
        e.lineTo(B_ * r - V_ * i, V_ * r + B_ * i),
        e.lineTo(B_ * a - V_ * o, V_ * a + B_ * o),
        e.lineTo(B_ * s - V_ * c, V_ * s + B_ * c),
        e.lineTo(B_ * r + V_ * i, B_ * i - V_ * r),
        e.lineTo(B_ * a + V_ * o, B_ * o - V_ * a),
        e.lineTo(B_ * s + V_ * c, B_ * c - V_ * s),
        e.closePath();
    },
  },
  G_ = {
    draw(e, t) {
      const n = r_(t - t_(t / 6, 1.7)) * 0.6189;
      e.moveTo(-n, -n), e.lineTo(n, n), e.moveTo(-n, n), e.lineTo(n, -n);
    },
  },
  K_ = [S_, C_, E_, k_, F_, L_, W_],
  q_ = [S_, O_, G_, z_, x_, A_, D_];
function J_() {}
function Y_(e, t, n) {
  e._context.bezierCurveTo(
    (2 * e._x0 + e._x1) / 3,
    (2 * e._y0 + e._y1) / 3,
    (e._x0 + 2 * e._x1) / 3,
    (e._y0 + 2 * e._y1) / 3,
    (e._x0 + 4 * e._x1 + t) / 6,
    (e._y0 + 4 * e._y1 + n) / 6,
  );
}
function X_(e) {
  this._context = e;
}
X_.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    (this._x0 = this._x1 = this._y0 = this._y1 = NaN), (this._point = 0);
  },
  lineEnd: function () {
    switch (this._point) {
      case 3:
        Y_(this, this._x1, this._y1);
      case 2:
        this._context.lineTo(this._x1, this._y1);
    }
    (this._line || (this._line !== 0 && this._point === 1)) && this._context.closePath(),
      (this._line = 1 - this._line);
  },
  point: function (e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        (this._point = 1), this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        (this._point = 3), this._context.lineTo((5 * this._x0 + this._x1) / 6, (5 * this._y0 + this._y1) / 6);
      default:
        Y_(this, e, t);
    }
    (this._x0 = this._x1), (this._x1 = e), (this._y0 = this._y1), (this._y1 = t);
  },
};
function Z_(e) {
  return new X_(e);
}
function Q_(e) {
  this._context = e;
}
Q_.prototype = {
  areaStart: J_,
  areaEnd: J_,
  lineStart: function () {
    (this._x0 =
      this._x1 =
      this._x2 =
      this._x3 =
      this._x4 =
      this._y0 =
      this._y1 =
      this._y2 =
      this._y3 =
      this._y4 =
        NaN),
      (this._point = 0);
  },
  lineEnd: function () {
    switch (this._point) {
      case 1:
        this._context.moveTo(this._x2, this._y2), this._context.closePath();
        break;
      case 2:
        this._context.moveTo((this._x2 + 2 * this._x3) / 3, (this._y2 + 2 * this._y3) / 3),
          this._context.lineTo((this._x3 + 2 * this._x2) / 3, (this._y3 + 2 * this._y2) / 3),
          this._context.closePath();
        break;
      case 3:
        this.point(this._x2, this._y2), this.point(this._x3, this._y3), this.point(this._x4, this._y4);
    }
  },
  point: function (e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        (this._point = 1), (this._x2 = e), (this._y2 = t);
        break;
      case 1:
        (this._point = 2), (this._x3 = e), (this._y3 = t);
        break;
      case 2:
        (this._point = 3),
          (this._x4 = e),
          (this._y4 = t),
          this._context.moveTo((this._x0 + 4 * this._x1 + e) / 6, (this._y0 + 4 * this._y1 + t) / 6);
        break;
      default:
        Y_(this, e, t);
    }
    (this._x0 = this._x1), (this._x1 = e), (this._y0 = this._y1), (this._y1 = t);
  },
};
function $_(e) {
  return new Q_(e);
}
function ev(e) {
  this._context = e;
}
ev.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    (this._x0 = this._x1 = this._y0 = this._y1 = NaN), (this._point = 0);
  },
  lineEnd: function () {
    (this._line || (this._line !== 0 && this._point === 3)) && this._context.closePath(),
      (this._line = 1 - this._line);
  },
  point: function (e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2: {
        this._point = 3;
        var n = (this._x0 + 4 * this._x1 + e) / 6,
          r = (this._y0 + 4 * this._y1 + t) / 6;
        this._line ? this._context.lineTo(n, r) : this._context.moveTo(n, r);
        break;
      }
      case 3:
        this._point = 4;
      default:
        Y_(this, e, t);
    }
    (this._x0 = this._x1), (this._x1 = e), (this._y0 = this._y1), (this._y1 = t);
  },
};
function tv(e) {
  return new ev(e);
}
function nv(e, t) {
  (this._basis = new X_(e)), (this._beta = t);
}
nv.prototype = {
  lineStart: function () {
    (this._x = []), (this._y = []), this._basis.lineStart();
  },
  lineEnd: function () {
    var e = this._x,
      t = this._y,
      n = e.length - 1;
    if (n > 0)
      for (var r = e[0], i = t[0], a = e[n] - r, o = t[n] - i, s = -1, c; ++s <= n; )
        (c = s / n),
          this._basis.point(
            this._beta * e[s] + (1 - this._beta) * (r + c * a),
            this._beta * t[s] + (1 - this._beta) * (i + c * o),
          );
    (this._x = this._y = null), this._basis.lineEnd();
  },
  point: function (e, t) {
    this._x.push(+e), this._y.push(+t);
  },
};
var rv = (function e(t) {
  function n(e) {
    return t === 1 ? new X_(e) : new nv(e, t);
  }
  return (n.beta = (t) => e(+t)), n;
})(0.85);
function iv(e, t, n) {
  e._context.bezierCurveTo(
    e._x1 + e._k * (e._x2 - e._x0),
    e._y1 + e._k * (e._y2 - e._y0),
    e._x2 + e._k * (e._x1 - t),
    e._y2 + e._k * (e._y1 - n),
    e._x2,
    e._y2,
  );
}
function av(e, t) {
  (this._context = e), (this._k = (1 - t) / 6);
}
av.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    (this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN), (this._point = 0);
  },
  lineEnd: function () {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        iv(this, this._x1, this._y1);
    }
    (this._line || (this._line !== 0 && this._point === 1)) && this._context.closePath(),
      (this._line = 1 - this._line);
  },
  point: function (e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        (this._point = 1), this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
        break;
      case 1:
        (this._point = 2), (this._x1 = e), (this._y1 = t);
        break;
      case 2:
        this._point = 3;
      default:
        iv(this, e, t);
    }
    (this._x0 = this._x1),
      (this._x1 = this._x2),
      (this._x2 = e),
      (this._y0 = this._y1),
      (this._y1 = this._y2),
      (this._y2 = t);
  },
};
var ov = (function e(t) {
  function n(e) {
    return new av(e, t);
  }
  return (n.tension = (t) => e(+t)), n;
})(0);
function sv(e, t) {
  (this._context = e), (this._k = (1 - t) / 6);
}
sv.prototype = {
  areaStart: J_,
  areaEnd: J_,
  lineStart: function () {
    (this._x0 =
      this._x1 =
      this._x2 =
      this._x3 =
      this._x4 =
      this._x5 =
      this._y0 =
      this._y1 =
      this._y2 =
      this._y3 =
      this._y4 =
      this._y5 =
        NaN),
      (this._point = 0);
  },
  lineEnd: function () {
    switch (this._point) {
      case 1:
        this._context.moveTo(this._x3, this._y3), this._context.closePath();
        break;
      case 2:
        this._context.lineTo(this._x3, this._y3), this._context.closePath();
        break;
      case 3:
        this.point(this._x3, this._y3), this.point(this._x4, this._y4), this.point(this._x5, this._y5);
    }
  },
  point: function (e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        (this._point = 1), (this._x3 = e), (this._y3 = t);
        break;
      case 1:
        (this._point = 2), this._context.moveTo((this._x4 = e), (this._y4 = t));
        break;
      case 2:
        (this._point = 3), (this._x5 = e), (this._y5 = t);
        break;
      default:
        iv(this, e, t);
    }
    (this._x0 = this._x1),
      (this._x1 = this._x2),
      (this._x2 = e),
      (this._y0 = this._y1),
      (this._y1 = this._y2),
      (this._y2 = t);
  },
};
var cv = (function e(t) {
  function n(e) {
    return new sv(e, t);
  }
  return (n.tension = (t) => e(+t)), n;
})(0);
function lv(e, t) {
  (this._context = e), (this._k = (1 - t) / 6);
}
lv.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    (this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN), (this._point = 0);
  },
  lineEnd: function () {
    (this._line || (this._line !== 0 && this._point === 3)) && this._context.closePath(),
      (this._line = 1 - this._line);
  },
  point: function (e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        (this._point = 3),
          this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      default:
        iv(this, e, t);
    }
    (this._x0 = this._x1),
      (this._x1 = this._x2),
      (this._x2 = e),
      (this._y0 = this._y1),
      (this._y1 = this._y2),
      (this._y2 = t);
  },
};
var uv = (function e(t) {
  function n(e) {
    return new lv(e, t);
  }
  return (n.tension = (t) => e(+t)), n;
})(0);
function dv(e, t, n) {
  var r = e._x1,
    i = e._y1,
    a = e._x2,
    o = e._y2;
  if (e._l01_a > i_) {
    var s = 2 * e._l01_2a + 3 * e._l01_a * e._l12_a + e._l12_2a,
      c = 3 * e._l01_a * (e._l01_a + e._l12_a);
    (r = (r * s - e._x0 * e._l12_2a + e._x2 * e._l01_2a) / c),
      (i = (i * s - e._y0 * e._l12_2a + e._y2 * e._l01_2a) / c);
  }
  if (e._l23_a > i_) {
    var l = 2 * e._l23_2a + 3 * e._l23_a * e._l12_a + e._l12_2a,
      u = 3 * e._l23_a * (e._l23_a + e._l12_a);
    (a = (a * l + e._x1 * e._l23_2a - t * e._l12_2a) / u),
      (o = (o * l + e._y1 * e._l23_2a - n * e._l12_2a) / u);
  }
  e._context.bezierCurveTo(r, i, a, o, e._x2, e._y2);
}
function fv(e, t) {
  (this._context = e), (this._alpha = t);
}
fv.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    (this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN),
      (this._l01_a =
        this._l12_a =
        this._l23_a =
        this._l01_2a =
        this._l12_2a =
        this._l23_2a =
        this._point =
          0);
  },
  lineEnd: function () {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        this.point(this._x2, this._y2);
    }
    (this._line || (this._line !== 0 && this._point === 1)) && this._context.closePath(),
      (this._line = 1 - this._line);
  },
  point: function (e, t) {
    if (((e = +e), (t = +t), this._point)) {
      var n = this._x2 - e,
        r = this._y2 - t;
      this._l23_a = Math.sqrt((this._l23_2a = (n * n + r * r) ** +this._alpha));
    }
    switch (this._point) {
      case 0:
        (this._point = 1), this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
      default:
        dv(this, e, t);
    }
    (this._l01_a = this._l12_a),
      (this._l12_a = this._l23_a),
      (this._l01_2a = this._l12_2a),
      (this._l12_2a = this._l23_2a),
      (this._x0 = this._x1),
      (this._x1 = this._x2),
      (this._x2 = e),
      (this._y0 = this._y1),
      (this._y1 = this._y2),
      (this._y2 = t);
  },
};
var pv = (function e(t) {
  function n(e) {
    return t ? new fv(e, t) : new av(e, 0);
  }
  return (n.alpha = (t) => e(+t)), n;
})(0.5);
function mv(e, t) {
  (this._context = e), (this._alpha = t);
}
mv.prototype = {
  areaStart: J_,
  areaEnd: J_,
  lineStart: function () {
    (this._x0 =
      this._x1 =
      this._x2 =
      this._x3 =
      this._x4 =
      this._x5 =
      this._y0 =
      this._y1 =
      this._y2 =
      this._y3 =
      this._y4 =
      this._y5 =
        NaN),
      (this._l01_a =
        this._l12_a =
        this._l23_a =
        this._l01_2a =
        this._l12_2a =
        this._l23_2a =
        this._point =
          0);
  },
  lineEnd: function () {
    switch (this._point) {
      case 1:
        this._context.moveTo(this._x3, this._y3), this._context.closePath();
        break;
      case 2:
        this._context.lineTo(this._x3, this._y3), this._context.closePath();
        break;
      case 3:
        this.point(this._x3, this._y3), this.point(this._x4, this._y4), this.point(this._x5, this._y5);
    }
  },
  point: function (e, t) {
    if (((e = +e), (t = +t), this._point)) {
      var n = this._x2 - e,
        r = this._y2 - t;
      this._l23_a = Math.sqrt((this._l23_2a = (n * n + r * r) ** +this._alpha));
    }
    switch (this._point) {
      case 0:
        (this._point = 1), (this._x3 = e), (this._y3 = t);
        break;
      case 1:
        (this._point = 2), this._context.moveTo((this._x4 = e), (this._y4 = t));
        break;
      case 2:
        (this._point = 3), (this._x5 = e), (this._y5 = t);
        break;
      default:
        dv(this, e, t);
    }
    (this._l01_a = this._l12_a),
      (this._l12_a = this._l23_a),
      (this._l01_2a = this._l12_2a),
      (this._l12_2a = this._l23_2a),
      (this._x0 = this._x1),
      (this._x1 = this._x2),
      (this._x2 = e),
      (this._y0 = this._y1),
      (this._y1 = this._y2),
      (this._y2 = t);
  },
};
var hv = (function e(t) {
  function n(e) {
    return t ? new mv(e, t) : new sv(e, 0);
  }
  return (n.alpha = (t) => e(+t)), n;
})(0.5);
function gv(e, t) {
  (this._context = e), (this._alpha = t);
}
gv.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    (this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN),
      (this._l01_a =
        this._l12_a =
        this._l23_a =
        this._l01_2a =
        this._l12_2a =
        this._l23_2a =
        this._point =
          0);
  },
  lineEnd: function () {
    (this._line || (this._line !== 0 && this._point === 3)) && this._context.closePath(),
      (this._line = 1 - this._line);
  },
  point: function (e, t) {
    if (((e = +e), (t = +t), this._point)) {
      var n = this._x2 - e,
        r = this._y2 - t;
      this._l23_a = Math.sqrt((this._l23_2a = (n * n + r * r) ** +this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        (this._point = 3),
          this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      default:
        dv(this, e, t);
    }
    (this._l01_a = this._l12_a),
      (this._l12_a = this._l23_a),
      (this._l01_2a = this._l12_2a),
      (this._l12_2a = this._l23_2a),
      (this._x0 = this._x1),
      (this._x1 = this._x2),
      (this._x2 = e),
      (this._y0 = this._y1),
      (this._y1 = this._y2),
      (this._y2 = t);
  },
};
var _v = (function e(t) {
  function n(e) {
    return t ? new gv(e, t) : new lv(e, 0);
  }
  return (n.alpha = (t) => e(+t)), n;
})(0.5);
function vv(e) {
  this._context = e;
}
vv.prototype = {
  areaStart: J_,
  areaEnd: J_,
  lineStart: function () {
    this._point = 0;
  },
  lineEnd: function () {
    this._point && this._context.closePath();
  },
  point: function (e, t) {
    (e = +e),
      (t = +t),
      this._point ? this._context.lineTo(e, t) : ((this._point = 1), this._context.moveTo(e, t));
  },
};
function yv(e) {
  return new vv(e);
}
function bv(e) {
  return e < 0 ? -1 : 1;
}
function xv(e, t, n) {
  var r = e._x1 - e._x0,
    i = t - e._x1,
    a = (e._y1 - e._y0) / (r || (i < 0 && -0)),
    o = (n - e._y1) / (i || (r < 0 && -0)),
    s = (a * i + o * r) / (r + i);
  return (bv(a) + bv(o)) * Math.min(Math.abs(a), Math.abs(o), 0.5 * Math.abs(s)) || 0;
}
function Sv(e, t) {
  var n = e._x1 - e._x0;
  return n ? ((3 * (e._y1 - e._y0)) / n - t) / 2 : t;
}
function Cv(e, t, n) {
  var r = e._x0,
    i = e._y0,
    a = e._x1,
    o = e._y1,
    s = (a - r) / 3;
  e._context.bezierCurveTo(r + s, i + s * t, a - s, o - s * n, a, o);
}
function wv(e) {
  this._context = e;
}
wv.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    (this._x0 = this._x1 = this._y0 = this._y1 = this._t0 = NaN), (this._point = 0);
  },
  lineEnd: function () {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x1, this._y1);
        break;
      case 3:
        Cv(this, this._t0, Sv(this, this._t0));
    }
    (this._line || (this._line !== 0 && this._point === 1)) && this._context.closePath(),
      (this._line = 1 - this._line);
  },
  point: function (e, t) {
    var n = NaN;
    if (((e = +e), (t = +t), e !== this._x1 || t !== this._y1)) {
      switch (this._point) {
        case 0:
          (this._point = 1), this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
          break;
        case 1:
          this._point = 2;
          break;
        case 2:
          (this._point = 3), Cv(this, Sv(this, (n = xv(this, e, t))), n);
          break;
        default:
          Cv(this, this._t0, (n = xv(this, e, t)));
      }
      (this._x0 = this._x1), (this._x1 = e), (this._y0 = this._y1), (this._y1 = t), (this._t0 = n);
    }
  },
};
function Tv(e) {
  this._context = new Ev(e);
}
(Tv.prototype = Object.create(wv.prototype)).point = function (e, t) {
  wv.prototype.point.call(this, t, e);
};
function Ev(e) {
  this._context = e;
}
Ev.prototype = {
  moveTo: function (e, t) {
    this._context.moveTo(t, e);
  },
  closePath: function () {
    this._context.closePath();
  },
  lineTo: function (e, t) {
    this._context.lineTo(t, e);
  },
  bezierCurveTo: function (e, t, n, r, i, a) {
    this._context.bezierCurveTo(t, e, r, n, a, i);
  },
};
function Dv(e) {
  return new wv(e);
}
function Ov(e) {
  return new Tv(e);
}
function kv(e) {
  this._context = e;
}
kv.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    (this._x = []), (this._y = []);
  },
  lineEnd: function () {
    var e = this._x,
      t = this._y,
      n = e.length;
    if (n) {
      if ((this._line ? this._context.lineTo(e[0], t[0]) : this._context.moveTo(e[0], t[0]), n === 2))
        this._context.lineTo(e[1], t[1]);
      else
        for (var r = Av(e), i = Av(t), a = 0, o = 1; o < n; ++a, ++o)
          this._context.bezierCurveTo(r[0][a], i[0][a], r[1][a], i[1][a], e[o], t[o]);
    }
    (this._line || (this._line !== 0 && n === 1)) && this._context.closePath(),
      (this._line = 1 - this._line),
      (this._x = this._y = null);
  },
  point: function (e, t) {
    this._x.push(+e), this._y.push(+t);
  },
};
function Av(e) {
  var t,
    n = e.length - 1,
    r,
    i = Array(n),
    a = Array(n),
    o = Array(n);
  for (i[0] = 0, a[0] = 2, o[0] = e[0] + 2 * e[1], t = 1; t < n - 1; ++t)
    (i[t] = 1), (a[t] = 4), (o[t] = 4 * e[t] + 2 * e[t + 1]);
  for (i[n - 1] = 2, a[n - 1] = 7, o[n - 1] = 8 * e[n - 1] + e[n], t = 1; t < n; ++t)
    (r = i[t] / a[t - 1]), (a[t] -= r), (o[t] -= r * o[t - 1]);
  for (i[n - 1] = o[n - 1] / a[n - 1], t = n - 2; t >= 0; --t) i[t] = (o[t] - i[t + 1]) / a[t];
  for (a[n - 1] = (e[n] + i[n - 1]) / 2, t = 0; t < n - 1; ++t) a[t] = 2 * e[t + 1] - i[t + 1];
  return [i, a];
}
function jv(e) {
  return new kv(e);
}
function Mv(e, t) {
  (this._context = e), (this._t = t);
}
Mv.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    (this._x = this._y = NaN), (this._point = 0);
  },
  lineEnd: function () {
    0 < this._t && this._t < 1 && this._point === 2 && this._context.lineTo(this._x, this._y),
      (this._line || (this._line !== 0 && this._point === 1)) && this._context.closePath(),
      this._line >= 0 && ((this._t = 1 - this._t), (this._line = 1 - this._line));
  },
  point: function (e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        (this._point = 1), this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t);
        break;
      case 1:
        this._point = 2;
      default:
        if (this._t <= 0) this._context.lineTo(this._x, t), this._context.lineTo(e, t);
        else {
          var n = this._x * (1 - this._t) + e * this._t;
          this._context.lineTo(n, this._y), this._context.lineTo(n, t);
        }
    }
    (this._x = e), (this._y = t);
  },
};
function Nv(e) {
  return new Mv(e, 0.5);
}
function Pv(e) {
  return new Mv(e, 0);
}
function Fv(e) {
  return new Mv(e, 1);
}
function Iv(e) {
  return e != null && !Number.isNaN(e);
}
function Lv(e, t) {
  return +Iv(t) - Iv(e) || l(e, t);
}
function Rv(e, t) {
  return +Iv(t) - Iv(e) || u(e, t);
}
function zv(e) {
  return e != null && `${e}` != ``;
}
function Bv(e) {
  return isFinite(e) ? e : NaN;
}
function Vv(e) {
  return e > 0 && isFinite(e) ? e : NaN;
}
function Hv(e) {
  return e < 0 && isFinite(e) ? e : NaN;
}
function Uv(e, t) {
  if ((e instanceof Date || (e = new Date(+e)), isNaN(e))) return typeof t == `function` ? t(e) : t;
  const n = e.getUTCHours(),
    r = e.getUTCMinutes(),
    i = e.getUTCSeconds(),
    a = e.getUTCMilliseconds();
  return `${Wv(e.getUTCFullYear(), 4)}-${Gv(e.getUTCMonth() + 1, 2)}-${Gv(e.getUTCDate(), 2)}${n || r || i || a ? `T${Gv(n, 2)}:${Gv(r, 2)}${i || a ? `:${Gv(i, 2)}${a ? `.${Gv(a, 3)}` : ``}` : ``}Z` : ``}`;
}
function Wv(e) {
  return e < 0 ? `-${Gv(-e, 6)}` : e > 9999 ? `+${Gv(e, 6)}` : Gv(e, 4);
}
function Gv(e, t) {
  return `${e}`.padStart(t, `0`);
}
var Kv =
  /^(?:[-+]\d{2})?\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?(?:Z|[-+]\d{2}:?\d{2})?)?$/;
function qv(e, t) {
  return Kv.test((e += ``)) ? new Date(e) : typeof t == `function` ? t(e) : t;
}
function Jv(e) {
  if (e == null) return;
  const t = e[0],
    n = e[e.length - 1];
  return u(t, n);
}
var Yv = 1e3,
  Xv = Yv * 60,
  Zv = Xv * 60,
  Qv = Zv * 24,
  $v = Qv * 7,
  ey = Qv * 30,
  ty = Qv * 365,
  ny = [
    [`millisecond`, 1],
    [`2 milliseconds`, 2],
    [`5 milliseconds`, 5],
    [`10 milliseconds`, 10],
    [`20 milliseconds`, 20],
    [`50 milliseconds`, 50],
    [`100 milliseconds`, 100],
    [`200 milliseconds`, 200],
    [`500 milliseconds`, 500],
    [`second`, Yv],
    [`5 seconds`, 5 * Yv],
    [`15 seconds`, 15 * Yv],
    [`30 seconds`, 30 * Yv],
    [`minute`, Xv],
    [`5 minutes`, 5 * Xv],
    [`15 minutes`, 15 * Xv],
    [`30 minutes`, 30 * Xv],
    [`hour`, Zv],
    [`3 hours`, 3 * Zv],
    [`6 hours`, 6 * Zv],
    [`12 hours`, 12 * Zv],
    [`day`, Qv],
    [`2 days`, 2 * Qv],
    [`week`, $v],
    [`2 weeks`, 2 * $v],
    [`month`, ey],
    [`3 months`, 3 * ey],
    [`6 months`, 6 * ey],
    [`year`, ty],
    [`2 years`, 2 * ty],
    [`5 years`, 5 * ty],
    [`10 years`, 10 * ty],
    [`20 years`, 20 * ty],
    [`50 years`, 50 * ty],
    [`100 years`, 100 * ty],
  ],
  ry = new Map([
    [`second`, Yv],
    [`minute`, Xv],
    [`hour`, Zv],
    [`day`, Qv],
    [`monday`, $v],
    [`tuesday`, $v],
    [`wednesday`, $v],
    [`thursday`, $v],
    [`friday`, $v],
    [`saturday`, $v],
    [`sunday`, $v],
    [`week`, $v],
    [`month`, ey],
    [`year`, ty],
  ]),
  iy = new Map([
    [`second`, bf],
    [`minute`, xf],
    [`hour`, Cf],
    [`day`, Tf],
    [`monday`, Af],
    [`tuesday`, jf],
    [`wednesday`, Mf],
    [`thursday`, Nf],
    [`friday`, Pf],
    [`saturday`, Ff],
    [`sunday`, kf],
    [`week`, kf],
    [`month`, Wf],
    [`year`, Kf],
  ]),
  ay = new Map([
    [`second`, bf],
    [`minute`, Sf],
    [`hour`, wf],
    [`day`, Df],
    [`monday`, Rf],
    [`tuesday`, zf],
    [`wednesday`, Bf],
    [`thursday`, Vf],
    [`friday`, Hf],
    [`saturday`, Uf],
    [`sunday`, Lf],
    [`week`, Lf],
    [`month`, Gf],
    [`year`, qf],
  ]),
  oy = Symbol(`intervalDuration`),
  sy = Symbol(`intervalType`);
for (const [e, t] of iy) (t[oy] = ry.get(e)), (t[sy] = `time`);
for (const [e, t] of ay) (t[oy] = ry.get(e)), (t[sy] = `utc`);
var cy = [
    [`year`, qf, `utc`],
    [`month`, Gf, `utc`],
    [`day`, Df, `utc`, 6 * ey],
    [`hour`, wf, `utc`, 3 * Qv],
    [`minute`, Sf, `utc`, 6 * Zv],
    [`second`, bf, `utc`, 30 * Xv],
  ],
  ly = [
    [`year`, Kf, `time`],
    [`month`, Wf, `time`],
    [`day`, Tf, `time`, 6 * ey],
    [`hour`, Cf, `time`, 3 * Qv],
    [`minute`, xf, `time`, 6 * Zv],
    [`second`, bf, `time`, 30 * Xv],
  ],
  uy = [cy[0], ly[0], cy[1], ly[1], cy[2], ly[2], ...cy.slice(3)];
function dy(e) {
  let t = `${e}`.toLowerCase();
  t.endsWith(`s`) && (t = t.slice(0, -1));
  let n = 1,
    r = /^(?:(\d+)\s+)/.exec(t);
  switch ((r && ((t = t.slice(r[0].length)), (n = +r[1])), t)) {
    case `quarter`:
      (t = `month`), (n *= 3);
      break;
    case `half`:
      (t = `month`), (n *= 6);
  }
  const i = ay.get(t);
  if (!i) throw Error(`unknown interval: ${e}`);
  if (n > 1 && !i.every) throw Error(`non-periodic interval: ${t}`);
  return [t, n];
}
function fy(e) {
  return my(dy(e), `time`);
}
function py(e) {
  return my(dy(e), `utc`);
}
function my([e, t], n) {
  let r = (n === `time` ? iy : ay).get(e);
  return t > 1 && ((r = r.every(t)), (r[oy] = ry.get(e) * t), (r[sy] = n)), r;
}
function hy(e, t) {
  if (!(t > 1)) return;
  const n = e[oy];
  if (!ny.some(([, e]) => e === n) || (n % Qv === 0 && Qv < n && n < ey)) return;
  const [r] = ny[d(([, e]) => Math.log(e)).center(ny, Math.log(n * t))];
  return (e[sy] === `time` ? fy : py)(r);
}
function gy(e, t, n) {
  const r = t === `time` ? bm : xm;
  if (n == null)
    return r(
      e === `year`
        ? `%Y`
        : e === `month`
          ? `%Y-%m`
          : e === `day`
            ? `%Y-%m-%d`
            : e === `hour` || e === `minute`
              ? `%Y-%m-%dT%H:%M`
              : e === `second`
                ? `%Y-%m-%dT%H:%M:%S`
                : `%Y-%m-%dT%H:%M:%S.%L`,
    );
  const i = _y(n);
  switch (e) {
    case `millisecond`:
      return by(r(`.%L`), r(`:%M:%S`), i);
    case `second`:
      return by(r(`:%S`), r(`%-I:%M`), i);
    case `minute`:
      return by(r(`%-I:%M`), r(`%p`), i);
    case `hour`:
      return by(r(`%-I %p`), r(`%b %-d`), i);
    case `day`:
      return by(r(`%-d`), r(`%b`), i);
    case `month`:
      return by(r(`%b`), r(`%Y`), i);
    case `year`:
      return r(`%Y`);
  }
  throw Error(`unable to format time ticks`);
}
function _y(e) {
  return e === `left` || e === `right`
    ? (e, t) => `\n${e}\n${t}`
    : e === `top`
      ? (e, t) => `${t}\n${e}`
      : (e, t) => `${e}\n${t}`;
}
function vy(e) {
  return e === `time` ? ly : e === `utc` ? cy : uy;
}
function yy(e, t, n) {
  const r = ke(Ge(t, (e, t) => Math.abs(t - e)));
  if (r < 1e3) return gy(`millisecond`, `utc`, n);
  for (const [i, a, o, s] of vy(e)) {
    if (r > s || (i === `hour` && !r)) break;
    if (t.every((e) => a.floor(e) >= e)) return gy(i, o, n);
  }
}
function by(e, t, n) {
  return (r, i, a) => {
    const o = e(r, i),
      s = t(r, i),
      c = i - Jv(a);
    return i !== c && a[c] !== void 0 && s === t(a[c], c) ? o : n(o, s);
  };
}
var xy = Object.getPrototypeOf(Uint8Array),
  Sy = Object.prototype.toString;
function Cy(e) {
  return e instanceof Array || e instanceof xy;
}
function wy(e) {
  return e instanceof xy && !Ey(e);
}
function Ty(e) {
  return e?.prototype instanceof xy && !Dy(e);
}
function Ey(e) {
  return e instanceof BigInt64Array || e instanceof BigUint64Array;
}
function Dy(e) {
  return e === BigInt64Array || e === BigUint64Array;
}
var Oy = Symbol(`reindex`);
function H(e, t, n) {
  const r = typeof t;
  return r === `string`
    ? ex(e)
      ? My(e.getChild(t), n)
      : Ay(e, Fy(t), n)
    : r === `function`
      ? Ay(e, t, n)
      : r === `number` || t instanceof Date || r === `boolean`
        ? G(e, Uy(t), n)
        : typeof t?.transform == `function`
          ? jy(t.transform(e), n)
          : ky(jy(t, n), e?.[Oy]);
}
function ky(e, t) {
  return e != null && t ? hb(e, t) : e;
}
function Ay(e, t, n) {
  return G(e, Ty(n) ? (e, n) => Ky(t(e, n)) : t, n);
}
function jy(e, t) {
  return t === void 0
    ? eb(e)
    : tx(e)
      ? My(e, t)
      : e instanceof t
        ? e
        : t.from(e, Ty(t) && !wy(e) ? Ky : void 0);
}
function My(e, t) {
  return e == null ? e : (t === void 0 || t === Array) && nx(e.type) ? qy(Ny(e)) : jy(Ny(e), t);
}
function Ny(e) {
  return e.nullCount ? e.toJSON() : e.toArray();
}
var Py = [null],
  Fy = (e) => (t) => {
    const n = t[e];
    return n === void 0 && t.type === `Feature` ? t.properties?.[e] : n;
  },
  Iy = { transform: mb },
  U = { transform: (e) => e },
  Ly = () => 1,
  Ry = () => !0,
  zy = (e) => (e == null ? e : `${e}`),
  W = (e) => (e == null ? e : +e),
  By = (e) => (e ? e[0] : void 0),
  Vy = (e) => (e ? e[1] : void 0),
  Hy = (e) => (e ? e[2] : void 0),
  Uy = (e) => () => e;
function Wy(e) {
  const t = `${e}`.slice(1) / 100;
  return (e, n) => Ie(e, t, n);
}
function Gy(e) {
  return wy(e) ? e : G(e, Ky, Float64Array);
}
function Ky(e) {
  return e == null ? NaN : Number(e);
}
function qy(e) {
  return G(e, Jy);
}
function Jy(e) {
  return e instanceof Date && !isNaN(e)
    ? e
    : typeof e == `string`
      ? qv(e)
      : e == null || isNaN((e = Number(e)))
        ? void 0
        : new Date(e);
}
function Yy(e, t) {
  return e === void 0 && (e = t), e === null ? [void 0, `none`] : Wb(e) ? [void 0, e] : [e, void 0];
}
function Xy(e, t) {
  return e === void 0 && (e = t), e === null || typeof e == `number` ? [void 0, e] : [e, void 0];
}
function Zy(e, t, n) {
  if (e != null) return Qy(e, t, n);
}
function Qy(e, t, n) {
  const r = `${e}`.toLowerCase();
  if (!n.includes(r)) throw Error(`invalid ${t}: ${e}`);
  return r;
}
function $y(e) {
  return ex(e) ? e : eb(e);
}
function eb(e) {
  if (e == null || Cy(e)) return e;
  if (tx(e)) return My(e);
  if (tb(e))
    switch (e.type) {
      case `FeatureCollection`:
        return e.features;
      case `GeometryCollection`:
        return e.geometries;
      default:
        return [e];
    }
  return Array.from(e);
}
function tb(e) {
  switch (e?.type) {
    case `FeatureCollection`:
    case `GeometryCollection`:
    case `Feature`:
    case `LineString`:
    case `MultiLineString`:
    case `MultiPoint`:
    case `MultiPolygon`:
    case `Point`:
    case `Polygon`:
    case `Sphere`:
      return !0;
    default:
      return !1;
  }
}
function G(e, t, n = Array) {
  return e == null ? e : e instanceof n ? e.map(t) : n.from(e, t);
}
function nb(e, t = Array) {
  return e instanceof t ? e.slice() : t.from(e);
}
function rb({ x: e, x1: t, x2: n }) {
  return e !== void 0 || t !== void 0 || n !== void 0;
}
function ib({ y: e, y1: t, y2: n }) {
  return e !== void 0 || t !== void 0 || n !== void 0;
}
function ab(e) {
  return rb(e) || ib(e) || e.interval !== void 0;
}
function ob(e) {
  return e?.toString === Sy;
}
function sb(e) {
  return ob(e) && (e.type !== void 0 || e.domain !== void 0);
}
function cb(e) {
  return ob(e) && typeof e.transform != `function`;
}
function lb(e) {
  return cb(e) && e.value === void 0 && e.channel === void 0;
}
function ub(e, t, n, r = U) {
  return (
    t === void 0 && n === void 0
      ? ((t = 0), (n = e === void 0 ? r : e))
      : t === void 0
        ? (t = e === void 0 ? 0 : e)
        : n === void 0 && (n = e === void 0 ? 0 : e),
    [t, n]
  );
}
function db(e, t) {
  return e === void 0 && t === void 0 ? [By, Vy] : [e, t];
}
function fb({ z: e, fill: t, stroke: n } = {}) {
  return e === void 0 && ([e] = Yy(t)), e === void 0 && ([e] = Yy(n)), e;
}
function pb(e) {
  return Cy(e) ? e.length : e?.numRows;
}
function mb(e) {
  const t = pb(e),
    n = new Uint32Array(t);
  for (let e = 0; e < t; ++e) n[e] = e;
  return n;
}
function hb(e, t) {
  return Cy(e) ? G(t, (t) => e[t], e.constructor) : G(t, (t) => e.at(t));
}
function gb(e) {
  return e.length === 1 ? (t, n) => e(hb(n, t)) : e;
}
function _b(e, t, n) {
  return e.subarray ? e.subarray(t, n) : e.slice(t, n);
}
function vb(e) {
  return typeof e == `object` && e ? e.valueOf() : e;
}
function yb(e, t) {
  if (t[e] !== void 0) return t[e];
  switch (e) {
    case `x1`:
    case `x2`:
      e = `x`;
      break;
    case `y1`:
    case `y2`:
      e = `y`;
  }
  return t[e];
}
function bb(e) {
  let t;
  return [{ transform: () => t, label: Sb(e) }, (e) => (t = e)];
}
function xb(e) {
  return e == null ? [e] : bb(e);
}
function Sb(e, t) {
  return typeof e == `string` ? e : e && e.label !== void 0 ? e.label : t;
}
function Cb(e, t) {
  return {
    transform(n) {
      const r = e.transform(n),
        i = t.transform(n);
      return Rb(r) || Rb(i)
        ? G(r, (e, t) => new Date((+r[t] + +i[t]) / 2))
        : G(r, (e, t) => (+r[t] + +i[t]) / 2, Float64Array);
    },
    label: e.label,
  };
}
function wb(e, t) {
  const n = Tb(t?.interval, t?.type);
  return n ? G(e, n) : e;
}
function Tb(e, t) {
  const n = Eb(e, t);
  return n && ((e) => (Iv(e) ? n.floor(e) : e));
}
function Eb(e, t) {
  if (e != null) {
    if (typeof e == `number`) return Db(e);
    if (typeof e == `string`) return (t === `time` ? fy : py)(e);
    if (typeof e.floor != `function`) throw Error(`invalid interval; missing floor method`);
    if (typeof e.offset != `function`) throw Error(`invalid interval; missing offset method`);
    return e;
  }
}
function Db(e) {
  (e = +e), 0 < e && e < 1 && Number.isInteger(1 / e) && (e = -1 / e);
  const t = Math.abs(e);
  return e < 0
    ? {
        floor: (e) => Math.floor(e * t) / t,
        offset: (e, n = 1) => (e * t + Math.floor(n)) / t,
        range: (e, n) => qe(Math.ceil(e * t), n * t).map((e) => e / t),
      }
    : {
        floor: (e) => Math.floor(e / t) * t,
        offset: (e, n = 1) => e + t * Math.floor(n),
        range: (e, n) => qe(Math.ceil(e / t), n / t).map((e) => e * t),
      };
}
function Ob(e, t) {
  if (((e = Eb(e, t)), e && typeof e.range != `function`))
    throw Error(`invalid interval: missing range method`);
  return e;
}
function kb(e, t) {
  if (((e = Ob(e, t)), e && typeof e.ceil != `function`))
    throw Error(`invalid interval: missing ceil method`);
  return e;
}
function Ab(e) {
  return jb(e) && typeof e?.floor == `function` && e.floor() instanceof Date;
}
function jb(e) {
  return typeof e?.range == `function`;
}
function Mb(e) {
  return e === void 0 || cb(e) ? e : { value: e };
}
function Nb(e) {
  return e == null ? null : { transform: (t) => H(t, e, Float64Array), label: Sb(e) };
}
function Pb(e) {
  if (!Fb(e)) return !1;
  for (const t of e) if (t != null) return typeof t == `object` && `0` in t && `1` in t;
}
function Fb(e) {
  return e && typeof e[Symbol.iterator] == `function`;
}
function Ib(e) {
  for (const t of e) if (t != null) return typeof t != `object` || t instanceof Date;
}
function Lb(e) {
  for (const t of e) {
    if (t == null) continue;
    const e = typeof t;
    return e === `string` || e === `boolean`;
  }
}
function Rb(e) {
  for (const t of e) if (t != null) return t instanceof Date;
}
function zb(e) {
  for (const t of e) if (t != null) return typeof t == `string` && isNaN(t) && qv(t);
}
function Bb(e) {
  for (const t of e)
    if (t != null) {
      if (typeof t != `string`) return !1;
      if (t.trim()) return !isNaN(t);
    }
}
function Vb(e) {
  for (const t of e) if (t != null) return typeof t == `number`;
}
function Hb(e, t) {
  let n;
  for (const r of e)
    if (r != null) {
      if (!t(r)) return !1;
      n = !0;
    }
  return n;
}
var Ub = new Set(
  `none,currentcolor,transparent,aliceblue,antiquewhite,aqua,aquamarine,azure,beige,bisque,black,blanchedalmond,blue,blueviolet,brown,burlywood,cadetblue,chartreuse,chocolate,coral,cornflowerblue,cornsilk,crimson,cyan,darkblue,darkcyan,darkgoldenrod,darkgray,darkgreen,darkgrey,darkkhaki,darkmagenta,darkolivegreen,darkorange,darkorchid,darkred,darksalmon,darkseagreen,darkslateblue,darkslategray,darkslategrey,darkturquoise,darkviolet,deeppink,deepskyblue,dimgray,dimgrey,dodgerblue,firebrick,floralwhite,forestgreen,fuchsia,gainsboro,ghostwhite,gold,goldenrod,gray,green,greenyellow,grey,honeydew,hotpink,indianred,indigo,ivory,khaki,lavender,lavenderblush,lawngreen,lemonchiffon,lightblue,lightcoral,lightcyan,lightgoldenrodyellow,lightgray,lightgreen,lightgrey,lightpink,lightsalmon,lightseagreen,lightskyblue,lightslategray,lightslategrey,lightsteelblue,lightyellow,lime,limegreen,linen,magenta,maroon,mediumaquamarine,mediumblue,mediumorchid,mediumpurple,mediumseagreen,mediumslateblue,mediumspringgreen,mediumturquoise,mediumvioletred,midnightblue,mintcream,mistyrose,moccasin,navajowhite,navy,oldlace,olive,olivedrab,orange,orangered,orchid,palegoldenrod,palegreen,paleturquoise,palevioletred,papayawhip,peachpuff,peru,pink,plum,powderblue,purple,rebeccapurple,red,rosybrown,royalblue,saddlebrown,salmon,sandybrown,seagreen,seashell,sienna,silver,skyblue,slateblue,slategray,slategrey,snow,springgreen,steelblue,tan,teal,thistle,tomato,turquoise,violet,wheat,white,whitesmoke,yellow`.split(
    `,`,
  ),
);
function Wb(e) {
  return (
    typeof e == `string` &&
    ((e = e.toLowerCase().trim()),
    /^#[0-9a-f]{3,8}$/.test(e) ||
      /^(?:url|var|rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color|color-mix)\(.*\)$/.test(e) ||
      Ub.has(e))
  );
}
function Gb(e) {
  return typeof e == `number` && ((0 <= e && e <= 1) || isNaN(e));
}
function K(e) {
  return e == null || Kb(e);
}
function Kb(e) {
  return /^\s*none\s*$/i.test(e);
}
function qb(e) {
  return /^\s*round\s*$/i.test(e);
}
function Jb(e, t) {
  return Zy(e, t, [
    `middle`,
    `top-left`,
    `top`,
    `top-right`,
    `right`,
    `bottom-right`,
    `bottom`,
    `bottom-left`,
    `left`,
  ]);
}
function Yb(e = `middle`) {
  return Jb(e, `frameAnchor`);
}
function Xb(e = {}, ...t) {
  let n = e;
  for (const r of t)
    for (const t in r)
      if (n[t] === void 0) {
        const i = r[t];
        n === e ? (n = { ...n, [t]: i }) : (n[t] = i);
      }
  return n;
}
function Zb(e) {
  console.warn(`named iterables are deprecated; please use an object instead`);
  const t = new Set();
  return Object.fromEntries(
    Array.from(e, (e) => {
      const { name: n } = e;
      if (n == null) throw Error(`missing name`);
      const r = `${n}`;
      if (r === `__proto__`) throw Error(`illegal name: ${r}`);
      if (t.has(r)) throw Error(`duplicate name: ${r}`);
      return t.add(r), [n, e];
    }),
  );
}
function Qb(e) {
  return Fb(e) ? Zb(e) : e;
}
function $b(e) {
  return (
    e === !0
      ? (e = `frame`)
      : e === !1
        ? (e = null)
        : !tb(e) &&
          e != null &&
          ((e = Qy(e, `clip`, [`frame`, `sphere`])), e === `sphere` && (e = { type: `Sphere` })),
    e
  );
}
function ex(e) {
  return (
    e &&
    typeof e.getChild == `function` &&
    typeof e.toArray == `function` &&
    e.schema &&
    Array.isArray(e.schema.fields)
  );
}
function tx(e) {
  return e && typeof e.toArray == `function` && e.type;
}
function nx(e) {
  return e && (e.typeId === 8 || e.typeId === 10) && e.unit === 1;
}
var rx = Symbol(`position`),
  ix = Symbol(`color`),
  ax = Symbol(`radius`),
  ox = Symbol(`length`),
  sx = Symbol(`opacity`),
  cx = Symbol(`symbol`),
  lx = Symbol(`projection`),
  q = new Map([
    [`x`, rx],
    [`y`, rx],
    [`fx`, rx],
    [`fy`, rx],
    [`r`, ax],
    [`color`, ix],
    [`opacity`, sx],
    [`symbol`, cx],
    [`length`, ox],
    [`projection`, lx],
  ]);
function ux(e) {
  return e === rx || e === lx;
}
function dx(e) {
  return e === rx || e === ax || e === ox || e === sx;
}
var fx = Math.sqrt(3),
  px = 2 / fx,
  mx = new Map([
    [`asterisk`, x_],
    [`circle`, S_],
    [`cross`, C_],
    [`diamond`, E_],
    [`diamond2`, D_],
    [
      `hexagon`,
      {
        draw(e, t) {
          const n = Math.sqrt(t / Math.PI),
            r = n * px,
            i = r / 2;
          e.moveTo(0, r),
            e.lineTo(n, i),
            e.lineTo(n, -i),
            e.lineTo(0, -r),
            e.lineTo(-n, -i),
            e.lineTo(-n, i),
            e.closePath();
        },
      },
    ],
    [`plus`, O_],
    [`square`, k_],
    [`square2`, A_],
    [`star`, F_],
    [`times`, G_],
    [`triangle`, L_],
    [`triangle2`, z_],
    [`wye`, W_],
  ]);
function hx(e) {
  return e && typeof e.draw == `function`;
}
function gx(e) {
  return hx(e) ? !0 : typeof e == `string` && mx.has(e.toLowerCase());
}
function _x(e) {
  if (e == null || hx(e)) return e;
  const t = mx.get(`${e}`.toLowerCase());
  if (t) return t;
  throw Error(`invalid symbol: ${e}`);
}
function vx(e) {
  if (e == null || hx(e)) return [void 0, e];
  if (typeof e == `string`) {
    const t = mx.get(`${e}`.toLowerCase());
    if (t) return [void 0, t];
  }
  return [e, void 0];
}
function yx({ filter: e, sort: t, reverse: n, transform: r, initializer: i, ...a } = {}, o) {
  if (
    (r === void 0 &&
      (e != null && (r = Tx(e)), t != null && !lb(t) && (r = xx(r, Ax(t))), n && (r = xx(r, Dx))),
    o != null && i != null)
  )
    throw Error(`transforms cannot be applied after initializers`);
  return { ...a, ...((t === null || lb(t)) && { sort: t }), transform: xx(r, o) };
}
function bx({ filter: e, sort: t, reverse: n, initializer: r, ...i } = {}, a) {
  return (
    r === void 0 &&
      (e != null && (r = Tx(e)), t != null && !lb(t) && (r = Sx(r, Ax(t))), n && (r = Sx(r, Dx))),
    { ...i, ...((t === null || lb(t)) && { sort: t }), initializer: Sx(r, a) }
  );
}
function xx(e, t) {
  return e == null
    ? t === null
      ? void 0
      : t
    : t == null
      ? e === null
        ? void 0
        : e
      : function (n, r, i) {
          return ({ data: n, facets: r } = e.call(this, n, r, i)), t.call(this, $y(n), r, i);
        };
}
function Sx(e, t) {
  return e == null
    ? t === null
      ? void 0
      : t
    : t == null
      ? e === null
        ? void 0
        : e
      : function (n, r, i, ...a) {
          let o, s, c, l, u, d;
          return (
            ({ data: s = n, facets: c = r, channels: o } = e.call(this, n, r, i, ...a)),
            ({ data: u = s, facets: d = c, channels: l } = t.call(this, s, c, { ...i, ...o }, ...a)),
            { data: u, facets: d, channels: { ...o, ...l } }
          );
        };
}
function Cx(e, t) {
  return (e.initializer == null ? yx : bx)(e, t);
}
function wx(e, t) {
  return Cx(t, Tx(e));
}
function Tx(e) {
  return (t, n) => {
    const r = H(t, e);
    return { data: t, facets: n.map((e) => e.filter((e) => r[e])) };
  };
}
function Ex({ sort: e, ...t } = {}) {
  return { ...Cx(t, Dx), sort: lb(e) ? e : null };
}
function Dx(e, t) {
  return { data: e, facets: t.map((e) => e.slice().reverse()) };
}
function Ox({ seed: e, sort: t, ...n } = {}) {
  return { ...Cx(n, Mx(e == null ? Math.random : cf(e))), sort: lb(t) ? t : null };
}
function kx(e, { sort: t, ...n } = {}) {
  return { ...(cb(e) && e.channel !== void 0 ? bx : Cx)(n, Ax(e)), sort: lb(t) ? t : null };
}
function Ax(e) {
  return (typeof e == `function` && e.length !== 1 ? jx : Mx)(e);
}
function jx(e) {
  return (t, n) => {
    const r = Cy(t) ? (n, r) => e(t[n], t[r]) : (n, r) => e(t.get(n), t.get(r));
    return { data: t, facets: n.map((e) => e.slice().sort(r)) };
  };
}
function Mx(e) {
  let t, n;
  ({ channel: t, value: e, order: n } = { ...Mb(e) });
  const r = t?.startsWith(`-`);
  if ((r && (t = t.slice(1)), n === void 0 && (n = r ? Rv : Lv), typeof n != `function`))
    switch (`${n}`.toLowerCase()) {
      case `ascending`:
        n = Lv;
        break;
      case `descending`:
        n = Rv;
        break;
      default:
        throw Error(`invalid order: ${n}`);
    }
  return (r, i, a) => {
    let o;
    if (t === void 0) o = H(r, e);
    else {
      if (a === void 0) throw Error(`channel sort requires an initializer`);
      if (((o = a[t]), !o)) return {};
      o = o.value;
    }
    const s = (e, t) => n(o[e], o[t]);
    return { data: r, facets: i.map((e) => e.slice().sort(s)) };
  };
}
function Nx(e, t) {
  return Lx(null, null, e, t);
}
function Px(e = { y: `count` }, t = {}) {
  const { x: n = U } = t;
  if (n == null) throw Error(`missing channel: x`);
  return Lx(n, null, e, t);
}
function Fx(e = { x: `count` }, t = {}) {
  const { y: n = U } = t;
  if (n == null) throw Error(`missing channel: y`);
  return Lx(null, n, e, t);
}
function Ix(e = { fill: `count` }, t = {}) {
  let { x: n, y: r } = t;
  if ((([n, r] = db(n, r)), n == null)) throw Error(`missing channel: x`);
  if (r == null) throw Error(`missing channel: y`);
  return Lx(n, r, e, t);
}
function Lx(e, t, { data: n = rS, filter: r, sort: i, reverse: a, ...o } = {}, s = {}) {
  (o = Kx(o, s)),
    (n = Yx(n, U)),
    (i = i == null ? void 0 : qx(`sort`, i, s)),
    (r = r == null ? void 0 : Jx(`filter`, r, s));
  const [c, l] = xb(e),
    [u, d] = xb(t),
    { z: f, fill: p, stroke: m, x1: h, x2: g, y1: _, y2: v, ...y } = s,
    [b, x] = xb(f),
    [S] = Yy(p),
    [C] = Yy(m),
    [w, T] = xb(S),
    [E, D] = xb(C);
  return {
    ...(`z` in s && { z: b || f }),
    ...(`fill` in s && { fill: w || p }),
    ...(`stroke` in s && { stroke: E || m }),
    ...yx(y, (s, c, u) => {
      let p = wb(H(s, e), u?.x),
        m = wb(H(s, t), u?.y),
        h = H(s, f),
        g = H(s, S),
        _ = H(s, C),
        v = Zx(o, { z: h, fill: g, stroke: _ }),
        y = [],
        b = [],
        w = p && l([]),
        E = m && d([]),
        O = h && x([]),
        k = g && T([]),
        A = _ && D([]),
        ee = 0;
      for (const e of o) e.initialize(s);
      i && i.initialize(s), r && r.initialize(s);
      for (const e of c) {
        const t = [];
        for (const t of o) t.scope(`facet`, e);
        i && i.scope(`facet`, e), r && r.scope(`facet`, e);
        for (const [a, c] of Ux(e, v))
          for (const [e, l] of Ux(c, m))
            for (const [c, u] of Ux(l, p)) {
              const l = { data: s };
              if ((p && (l.x = c), m && (l.y = e), v && (l.z = a), !r || r.reduce(u, l))) {
                t.push(ee++),
                  b.push(n.reduceIndex(u, s, l)),
                  p && w.push(c),
                  m && E.push(e),
                  h && O.push(v === h ? a : h[u[0]]),
                  g && k.push(v === g ? a : g[u[0]]),
                  _ && A.push(v === _ ? a : _[u[0]]);
                for (const e of o) e.reduce(u, l);
                i && i.reduce(u, l);
              }
            }
        y.push(t);
      }
      return Qx(y, i, a), { data: b, facets: y };
    }),
    ...(!Rx(o, `x`) && (c ? { x: c } : { x1: h, x2: g })),
    ...(!Rx(o, `y`) && (u ? { y: u } : { y1: _, y2: v })),
    ...Object.fromEntries(o.map(({ name: e, output: t }) => [e, t])),
  };
}
function Rx(e, ...t) {
  for (const { name: n } of e) if (t.includes(n)) return !0;
  return !1;
}
function zx(e, t, n = Bx) {
  const r = Object.entries(e);
  return (
    t.title != null && e.title === void 0 && r.push([`title`, aS]),
    t.href != null && e.href === void 0 && r.push([`href`, iS]),
    r.filter(([, e]) => e !== void 0).map(([e, r]) => (r === null ? Vx(e) : n(e, r, t)))
  );
}
function Bx(e, t, n, r = Hx) {
  let i;
  ob(t) && `reduce` in t && ((i = t.scale), (t = t.reduce));
  let a = r(e, t, n),
    [o, s] = bb(a.label),
    c;
  return {
    name: e,
    output: i === void 0 ? o : { value: o, scale: i },
    initialize(e) {
      a.initialize(e), (c = s([]));
    },
    scope(e, t) {
      a.scope(e, t);
    },
    reduce(e, t) {
      c.push(a.reduce(e, t));
    },
  };
}
function Vx(e) {
  return { name: e, initialize() {}, scope() {}, reduce() {} };
}
function Hx(e, t, n, r = Wx) {
  let i = yb(e, n),
    a = r(t, i),
    o,
    s;
  return {
    label: Sb(a === sS ? null : i, a.label),
    initialize(e) {
      (o = i === void 0 ? e : H(e, i)), a.scope === `data` && (s = a.reduceIndex(mb(e), o));
    },
    scope(e, t) {
      a.scope === e && (s = a.reduceIndex(t, o));
    },
    reduce(e, t) {
      return a.scope == null ? a.reduceIndex(e, o, t) : a.reduceIndex(e, o, s, t);
    },
  };
}
function Ux(e, t) {
  return t ? de(e, (e) => t[e]) : [[, e]];
}
function Wx(e, t, n = Gx) {
  if (e == null) return n(e);
  if (typeof e.reduceIndex == `function`) return e;
  if (typeof e.reduce == `function` && ob(e)) return $x(e);
  if (typeof e == `function`) return eS(e);
  if (/^p\d{2}$/i.test(e)) return tS(Wy(e));
  switch (`${e}`.toLowerCase()) {
    case `first`:
      return iS;
    case `last`:
      return oS;
    case `identity`:
      return rS;
    case `count`:
      return sS;
    case `distinct`:
      return cS;
    case `sum`:
      return t == null ? sS : lS;
    case `proportion`:
      return uS(t, `data`);
    case `proportion-facet`:
      return uS(t, `facet`);
    case `deviation`:
      return tS(ne);
    case `min`:
      return tS(je);
    case `min-index`:
      return tS(Me);
    case `max`:
      return tS(ke);
    case `max-index`:
      return tS(Ae);
    case `mean`:
      return nS(Be);
    case `median`:
      return nS(Ve);
    case `variance`:
      return tS(te);
    case `mode`:
      return tS(We);
  }
  return n(e);
}
function Gx(e) {
  throw Error(`invalid reduce: ${e}`);
}
function Kx(e, t) {
  return zx(e, t, qx);
}
function qx(e, t, n) {
  return Bx(e, t, n, Jx);
}
function Jx(e, t, n) {
  return Hx(e, t, n, Yx);
}
function Yx(e, t) {
  return Wx(e, t, Xx);
}
function Xx(e) {
  switch (`${e}`.toLowerCase()) {
    case `x`:
      return dS;
    case `y`:
      return fS;
    case `z`:
      return pS;
  }
  throw Error(`invalid group reduce: ${e}`);
}
function Zx(e, t) {
  for (const n in t) {
    const r = t[n];
    if (r !== void 0 && !e.some((e) => e.name === n)) return r;
  }
}
function Qx(e, t, n) {
  if (t) {
    const n = t.output.transform(),
      r = (e, t) => Lv(n[e], n[t]);
    e.forEach((e) => e.sort(r));
  }
  n && e.forEach((e) => e.reverse());
}
function $x(e) {
  return (
    console.warn(`deprecated reduce interface; implement reduceIndex instead.`),
    { ...e, reduceIndex: e.reduce.bind(e) }
  );
}
function eS(e) {
  return {
    reduceIndex(t, n, r) {
      return e(hb(n, t), r);
    },
  };
}
function tS(e) {
  return {
    reduceIndex(t, n) {
      return e(t, (e) => n[e]);
    },
  };
}
function nS(e) {
  return {
    reduceIndex(t, n) {
      const r = e(t, (e) => n[e]);
      return Rb(n) ? new Date(r) : r;
    },
  };
}
var rS = {
    reduceIndex(e, t) {
      return hb(t, e);
    },
  },
  iS = {
    reduceIndex(e, t) {
      return t[e[0]];
    },
  },
  aS = {
    reduceIndex(e, t) {
      const n = ge(
          fe(
            e,
            (e) => e.length,
            (e) => t[e],
          ),
          Vy,
        ),
        r = n.slice(-5).reverse();
      if (r.length < n.length) {
        const e = n.slice(0, -4);
        r[4] = [`… ${e.length.toLocaleString(`en-US`)} more`, Xe(e, Vy)];
      }
      return r
        .map(([e, t]) => `${e} (${t.toLocaleString(`en-US`)})`)
        .join(`
`);
    },
  },
  oS = {
    reduceIndex(e, t) {
      return t[e[e.length - 1]];
    },
  },
  sS = {
    label: `Frequency`,
    reduceIndex(e) {
      return e.length;
    },
  },
  cS = {
    label: `Distinct`,
    reduceIndex(e, t) {
      const n = new ae();
      for (const r of e) n.add(t[r]);
      return n.size;
    },
  },
  lS = tS(Xe);
function uS(e, t) {
  return e == null
    ? { scope: t, label: `Frequency`, reduceIndex: (e, t, n = 1) => e.length / n }
    : { scope: t, reduceIndex: (e, t, n = 1) => Xe(e, (e) => t[e]) / n };
}
var dS = {
    reduceIndex(e, t, { x: n }) {
      return n;
    },
  },
  fS = {
    reduceIndex(e, t, { y: n }) {
      return n;
    },
  },
  pS = {
    reduceIndex(e, t, { z: n }) {
      return n;
    },
  };
function mS(e) {
  if (typeof e != `function`) throw Error(`invalid test function: ${e}`);
  return {
    reduceIndex(t, n, { data: r }) {
      return n[t.find(Cy(r) ? (t) => e(r[t], t, r) : (t) => e(r.get(t), t, r))];
    },
  };
}
function hS(e, { scale: t, type: n, value: r, filter: i, hint: a, label: o = Sb(r) }, s) {
  return (
    a === void 0 && typeof r?.transform == `function` && (a = r.hint),
    vS(s, { scale: t, type: n, value: H(e, r), label: o, filter: i, hint: a })
  );
}
function gS(e, t) {
  return Object.fromEntries(Object.entries(e).map(([e, n]) => [e, hS(t, n, e)]));
}
function _S(e, t) {
  const n = Object.fromEntries(
    Object.entries(e).map(([e, { scale: n, value: r }]) => {
      const i = n == null ? null : t[n];
      return [e, i == null ? r : G(r, i)];
    }),
  );
  return (n.channels = e), n;
}
function vS(e, t) {
  const { scale: n, value: r } = t;
  if (n === !0 || n === `auto`)
    switch (e) {
      case `fill`:
      case `stroke`:
      case `color`:
        (t.scale = n !== !0 && Hb(r, Wb) ? null : `color`), (t.defaultScale = `color`);
        break;
      case `fillOpacity`:
      case `strokeOpacity`:
      case `opacity`:
        (t.scale = n !== !0 && Hb(r, Gb) ? null : `opacity`), (t.defaultScale = `opacity`);
        break;
      case `symbol`:
        n !== !0 && Hb(r, gx) ? ((t.scale = null), (t.value = G(r, _x))) : (t.scale = `symbol`),
          (t.defaultScale = `symbol`);
        break;
      default:
        t.scale = q.has(e) ? e : null;
    }
  else if (n === !1) t.scale = null;
  else if (n != null && !q.has(n)) throw Error(`unknown scale: ${n}`);
  return t;
}
function yS(e, t, n, r, i) {
  const { order: a, reverse: o, reduce: s = !0, limit: c } = i;
  for (const l in i) {
    if (!q.has(l)) continue;
    let { value: u, order: d = a, reverse: f = o, reduce: p = s, limit: m = c } = Mb(i[l]),
      h = u?.startsWith(`-`);
    if (
      (h && (u = u.slice(1)),
      (d = d === void 0 ? (h === (u === `width` || u === `height`) ? TS : ES) : wS(d)),
      p == null || p === !1)
    )
      continue;
    const g = l === `fx` || l === `fy` ? xS(t, r[l]) : bS(n, l);
    if (!g) throw Error(`missing channel for scale: ${l}`);
    const _ = g.value,
      [v = 0, y = 1 / 0] = Fb(m) ? m : m < 0 ? [m] : [0, m];
    if (u == null)
      g.domain = () => {
        let e = Array.from(new ae(_));
        return f && (e = e.reverse()), (v !== 0 || y !== 1 / 0) && (e = e.slice(v, y)), e;
      };
    else {
      const t =
          u === `data`
            ? e
            : u === `height`
              ? SS(n, `y1`, `y2`)
              : u === `width`
                ? SS(n, `x1`, `x2`)
                : CS(n, u, u === `y` ? `y2` : u === `x` ? `x2` : void 0),
        r = Wx(p === !0 ? `max` : p, t);
      g.domain = () => {
        let e = pe(
          mb(_),
          (e) => r.reduceIndex(e, t),
          (e) => _[e],
        );
        return d && e.sort(d), f && e.reverse(), (v !== 0 || y !== 1 / 0) && (e = e.slice(v, y)), e.map(By);
      };
    }
  }
}
function bS(e, t) {
  for (const n in e) {
    const r = e[n];
    if (r.scale === t) return r;
  }
}
function xS(e, t) {
  const n = e.original;
  if (n === e) return t;
  const r = t.value,
    i = (t.value = []);
  for (let t = 0; t < n.length; ++t) {
    const a = r[n[t][0]];
    for (const n of e[t]) i[n] = a;
  }
  return t;
}
function SS(e, t, n) {
  const r = CS(e, t);
  return G(CS(e, n), (e, t) => Math.abs(e - r[t]), Float64Array);
}
function CS(e, t, n) {
  let r = e[t];
  if ((!r && n !== void 0 && (r = e[n]), r)) return r.value;
  throw Error(`missing channel: ${t}`);
}
function wS(e) {
  if (e == null || typeof e == `function`) return e;
  switch (`${e}`.toLowerCase()) {
    case `ascending`:
      return TS;
    case `descending`:
      return ES;
  }
  throw Error(`invalid order: ${e}`);
}
function TS([e, t], [n, r]) {
  return Lv(t, r) || Lv(e, n);
}
function ES([e, t], [n, r]) {
  return Rv(t, r) || Lv(e, n);
}
function DS(e, t) {
  let n = e[t];
  if (n) {
    for (; n.source; ) n = n.source;
    return n.source === null ? null : n;
  }
}
var OS = new Map([
  [`accent`, Dh],
  [`category10`, Eh],
  [`dark2`, Oh],
  [`observable10`, kh],
  [`paired`, Ah],
  [`pastel1`, jh],
  [`pastel2`, Mh],
  [`set1`, Nh],
  [`set2`, Ph],
  [`set3`, Fh],
  [`tableau10`, Ih],
]);
function kS(e) {
  return e != null && OS.has(`${e}`.toLowerCase());
}
var AS = new Map([
  ...OS,
  [`brbg`, MS(Lh, Rh)],
  [`prgn`, MS(zh, Bh)],
  [`piyg`, MS(Vh, Hh)],
  [`puor`, MS(Uh, Wh)],
  [`rdbu`, MS(Gh, Kh)],
  [`rdgy`, MS(qh, Jh)],
  [`rdylbu`, MS(Yh, Xh)],
  [`rdylgn`, MS(Zh, Qh)],
  [`spectral`, MS($h, eg)],
  [`burd`, NS(Gh, Kh)],
  [`buylrd`, NS(Yh, Xh)],
  [`blues`, jS(Tg, Eg)],
  [`greens`, jS(Dg, Og)],
  [`greys`, jS(kg, Ag)],
  [`oranges`, jS(Fg, Ig)],
  [`purples`, jS(jg, Mg)],
  [`reds`, jS(Ng, Pg)],
  [`turbo`, PS(qg)],
  [`viridis`, PS(Yg)],
  [`magma`, PS(Xg)],
  [`inferno`, PS(Zg)],
  [`plasma`, PS(Qg)],
  [`cividis`, PS(Lg)],
  [`cubehelix`, PS(Rg)],
  [`warm`, PS(zg)],
  [`cool`, PS(Bg)],
  [`bugn`, jS(tg, ng)],
  [`bupu`, jS(rg, ig)],
  [`gnbu`, jS(ag, og)],
  [`orrd`, jS(sg, cg)],
  [`pubu`, jS(dg, fg)],
  [`pubugn`, jS(lg, ug)],
  [`purd`, jS(pg, mg)],
  [`rdpu`, jS(hg, gg)],
  [`ylgn`, jS(yg, bg)],
  [`ylgnbu`, jS(_g, vg)],
  [`ylorbr`, jS(xg, Sg)],
  [`ylorrd`, jS(Cg, wg)],
  [`rainbow`, FS(Hg)],
  [`sinebow`, FS(Kg)],
]);
function jS(e, t) {
  return ({ length: n }) =>
    n === 1
      ? [e[3][1]]
      : n === 2
        ? [e[3][1], e[3][2]]
        : ((n = Math.max(3, Math.floor(n))), n > 9 ? _a(t, n) : e[n]);
}
function MS(e, t) {
  return ({ length: n }) =>
    n === 2 ? [e[3][0], e[3][2]] : ((n = Math.max(3, Math.floor(n))), n > 11 ? _a(t, n) : e[n]);
}
function NS(e, t) {
  return ({ length: n }) =>
    n === 2
      ? [e[3][2], e[3][0]]
      : ((n = Math.max(3, Math.floor(n))), n > 11 ? _a((e) => t(1 - e), n) : e[n].slice().reverse());
}
function PS(e) {
  return ({ length: t }) => _a(e, Math.max(2, Math.floor(t)));
}
function FS(e) {
  return ({ length: t }) => _a(e, Math.floor(t) + 1).slice(0, -1);
}
function IS(e) {
  const t = `${e}`.toLowerCase();
  if (!AS.has(t)) throw Error(`unknown ordinal scheme: ${t}`);
  return AS.get(t);
}
function LS(e, t) {
  const n = IS(e),
    r = typeof n == `function` ? n({ length: t }) : n;
  return r.length === t ? r : r.slice(0, t);
}
function RS(e, t = `greys`) {
  const n = new Set(),
    [r, i] = LS(t, 2);
  for (const t of e)
    if (t != null) {
      if (t === !0) n.add(i);
      else if (t === !1) n.add(r);
      else return;
    }
  return [...n];
}
var zS = new Map([
  [`brbg`, Rh],
  [`prgn`, Bh],
  [`piyg`, Hh],
  [`puor`, Wh],
  [`rdbu`, Kh],
  [`rdgy`, Jh],
  [`rdylbu`, Xh],
  [`rdylgn`, Qh],
  [`spectral`, eg],
  [`burd`, (e) => Kh(1 - e)],
  [`buylrd`, (e) => Xh(1 - e)],
  [`blues`, Eg],
  [`greens`, Og],
  [`greys`, Ag],
  [`purples`, Mg],
  [`reds`, Pg],
  [`oranges`, Ig],
  [`turbo`, qg],
  [`viridis`, Yg],
  [`magma`, Xg],
  [`inferno`, Zg],
  [`plasma`, Qg],
  [`cividis`, Lg],
  [`cubehelix`, Rg],
  [`warm`, zg],
  [`cool`, Bg],
  [`bugn`, ng],
  [`bupu`, ig],
  [`gnbu`, og],
  [`orrd`, cg],
  [`pubugn`, ug],
  [`pubu`, fg],
  [`purd`, mg],
  [`rdpu`, gg],
  [`ylgnbu`, vg],
  [`ylgn`, bg],
  [`ylorbr`, Sg],
  [`ylorrd`, wg],
  [`rainbow`, Hg],
  [`sinebow`, Kg],
]);
function BS(e) {
  const t = `${e}`.toLowerCase();
  if (!zS.has(t)) throw Error(`unknown quantitative scheme: ${t}`);
  return zS.get(t);
}
var VS = new Set([
  `brbg`,
  `prgn`,
  `piyg`,
  `puor`,
  `rdbu`,
  `rdgy`,
  `rdylbu`,
  `rdylgn`,
  `spectral`,
  `burd`,
  `buylrd`,
]);
function HS(e) {
  return e != null && VS.has(`${e}`.toLowerCase());
}
var US = (e) => (t) => e(1 - t),
  WS = [0, 1],
  GS = new Map([
    [`number`, Xi],
    [`rgb`, Ui],
    [`hsl`, ua],
    [`hcl`, pa],
    [`lab`, da],
  ]);
function KS(e) {
  const t = `${e}`.toLowerCase();
  if (!GS.has(t)) throw Error(`unknown interpolator: ${t}`);
  return GS.get(t);
}
function qS(
  e,
  t,
  n,
  {
    type: r,
    nice: i,
    clamp: a,
    zero: o,
    domain: s = sC(e, n),
    unknown: c,
    round: l,
    scheme: u,
    interval: d,
    range: f = q.get(e) === ax ? lC(n, s) : q.get(e) === ox ? uC(n, s) : q.get(e) === sx ? WS : void 0,
    interpolate: p = q.get(e) === ix
      ? u == null && f !== void 0
        ? Ui
        : BS(u === void 0 ? (r === `cyclical` ? `rainbow` : `turbo`) : u)
      : l
        ? ia
        : Xi,
    reverse: m,
  },
) {
  if (
    ((s = JS(s)),
    (d = Ob(d, r)),
    (r === `cyclical` || r === `sequential`) && (r = `linear`),
    typeof p != `function` && (p = KS(p)),
    (m = !!m),
    f !== void 0 && s.length !== (f = JS(f)).length)
  ) {
    if (p.length === 1) throw Error(`invalid piecewise interpolator`);
    (p = ga(p, f)), (f = void 0);
  }
  if (
    (p.length === 1
      ? ((m &&= ((p = US(p)), !1)),
        f === void 0 &&
          ((f = Float64Array.from(s, (e, t) => t / (s.length - 1))), f.length === 2 && (f = WS)),
        t.interpolate((f === WS ? Uy : pC)(p)))
      : t.interpolate(p),
    o)
  ) {
    const [e, t] = j(s);
    (e > 0 || t < 0) && ((s = nb(s)), (Jv(s) || 1) === Math.sign(e) ? (s[0] = 0) : (s[s.length - 1] = 0));
  }
  return (
    m && (s = Ze(s)),
    t.domain(s).unknown(c),
    i && (t.nice(YS(i, r)), (s = t.domain())),
    f !== void 0 && t.range(f),
    a && t.clamp(a),
    { type: r, domain: s, range: f, scale: t, interpolate: p, interval: d }
  );
}
function JS(e) {
  return (e = eb(e)), e.length >= 2 ? e : [e[0], e[0]];
}
function YS(e, t) {
  return e === !0 ? void 0 : typeof e == `number` ? e : kb(e, t);
}
function XS(e, t, n) {
  return qS(e, Gm(), t, n);
}
function ZS(e, t, n) {
  return QS(e, t, { ...n, exponent: 0.5 });
}
function QS(e, t, { exponent: n = 1, ...r }) {
  return qS(e, fh().exponent(n), t, { ...r, type: `pow` });
}
function $S(e, t, { base: n = 10, domain: r = dC(t), ...i }) {
  return qS(e, rh().base(n), t, { ...i, domain: r });
}
function eC(e, t, { constant: n = 1, ...r }) {
  return qS(e, sh().constant(n), t, r);
}
function tC(
  e,
  t,
  {
    range: n,
    quantiles: r = n === void 0 ? 5 : (n = [...n]).length,
    n: i = r,
    scheme: a = `rdylbu`,
    domain: o = fC(t),
    unknown: s,
    interpolate: c,
    reverse: l,
  },
) {
  return (
    n === void 0 && (n = c === void 0 ? (q.get(e) === ix ? LS(a, i) : void 0) : _a(c, i)),
    o.length > 0 && (o = ph(o, n === void 0 ? { length: i } : n).quantiles()),
    rC(e, t, { domain: o, range: n, reverse: l, unknown: s })
  );
}
function nC(
  e,
  t,
  {
    range: n,
    n: r = n === void 0 ? 5 : (n = [...n]).length,
    scheme: i = `rdylbu`,
    domain: a = sC(e, t),
    unknown: o,
    interpolate: s,
    reverse: c,
  },
) {
  let [l, u] = j(a),
    d;
  return (
    n === void 0
      ? ((d = we(l, u, r)),
        d[0] <= l && d.splice(0, 1),
        d[d.length - 1] >= u && d.pop(),
        (r = d.length + 1),
        (n = s === void 0 ? (q.get(e) === ix ? LS(i, r) : void 0) : _a(s, r)))
      : ((d = _a(Xi(l, u), r + 1).slice(1, -1)), l instanceof Date && (d = d.map((e) => new Date(e)))),
    Jv(eb(a)) < 0 && d.reverse(),
    rC(e, t, { domain: d, range: n, reverse: c, unknown: o })
  );
}
function rC(
  e,
  t,
  {
    domain: n = [0],
    unknown: r,
    scheme: i = `rdylbu`,
    interpolate: a,
    range: o = a === void 0 ? (q.get(e) === ix ? LS(i, n.length + 1) : void 0) : _a(a, n.length + 1),
    reverse: s,
  },
) {
  n = eb(n);
  const c = Jv(n);
  if (!isNaN(c) && !iC(n, c)) throw Error(`the ${e} scale has a non-monotonic domain`);
  return (
    s && (o = Ze(o)),
    { type: `threshold`, scale: mh(c < 0 ? Ze(n) : n, o === void 0 ? [] : o).unknown(r), domain: n, range: o }
  );
}
function iC(e, t) {
  for (let n = 1, r = e.length, i = e[0]; n < r; ++n) {
    const r = u(i, (i = e[n]));
    if (r !== 0 && r !== t) return !1;
  }
  return !0;
}
function aC(e) {
  return { type: `identity`, scale: dx(q.get(e)) ? Km() : (e) => e };
}
function oC(e, t = Bv) {
  return e.length
    ? [
        je(e, ({ value: e }) => (e === void 0 ? e : je(e, t))),
        ke(e, ({ value: e }) => (e === void 0 ? e : ke(e, t))),
      ]
    : [0, 1];
}
function sC(e, t) {
  const n = q.get(e);
  return (n === ax || n === sx || n === ox ? cC : oC)(t);
}
function cC(e) {
  return [0, e.length ? ke(e, ({ value: e }) => (e === void 0 ? e : ke(e, Bv))) : 1];
}
function lC(e, t) {
  const n = e.find(({ radius: e }) => e !== void 0);
  if (n !== void 0) return [0, n.radius];
  const r = Ie(e, 0.5, ({ value: e }) => (e === void 0 ? NaN : Ie(e, 0.25, Vv))),
    i = t.map((e) => 3 * Math.sqrt(e / r)),
    a = 30 / ke(i);
  return a < 1 ? i.map((e) => e * a) : i;
}
function uC(e, t) {
  const n = Ve(e, ({ value: e }) => (e === void 0 ? NaN : Ve(e, Math.abs))),
    r = t.map((e) => (12 * e) / n),
    i = 60 / ke(r);
  return i < 1 ? r.map((e) => e * i) : r;
}
function dC(e) {
  for (const { value: t } of e)
    if (t !== void 0)
      for (const n of t) {
        if (n > 0) return oC(e, Vv);
        if (n < 0) return oC(e, Hv);
      }
  return [1, 10];
}
function fC(e) {
  const t = [];
  for (const { value: n } of e) if (n !== void 0) for (const e of n) t.push(e);
  return t;
}
function pC(e) {
  return (t, n) => (r) => e(t + r * (n - t));
}
var mC = 0,
  hC;
function gC() {
  const e = mC;
  return (mC = 0), (hC = void 0), e;
}
function _C(e) {
  e !== hC && ((hC = e), console.warn(e), ++mC);
}
function vC(
  e,
  t,
  n,
  r,
  {
    type: i,
    nice: a,
    clamp: o,
    domain: s = oC(r),
    unknown: c,
    pivot: l = 0,
    scheme: d,
    range: f,
    symmetric: p = !0,
    interpolate: m = q.get(e) === ix ? (d == null && f !== void 0 ? Ui : BS(d === void 0 ? `rdbu` : d)) : Xi,
    reverse: h,
  },
) {
  (l = +l), (s = eb(s));
  let [g, _] = s;
  if (
    (s.length > 2 && _C(`Warning: the diverging ${e} scale domain contains extra elements.`),
    u(g, _) < 0 && (([g, _] = [_, g]), (h = !h)),
    (g = Math.min(g, l)),
    (_ = Math.max(_, l)),
    typeof m != `function` && (m = KS(m)),
    f !== void 0 && (m = m.length === 1 ? pC(m)(...f) : ga(m, f)),
    h && (m = US(m)),
    p)
  ) {
    const e = n.apply(l),
      t = e - n.apply(g),
      r = n.apply(_) - e;
    t < r ? (g = n.invert(e - r)) : t > r && (_ = n.invert(e + t));
  }
  return (
    t.domain([g, l, _]).unknown(c).interpolator(m),
    o && t.clamp(o),
    a && t.nice(a),
    { type: i, domain: [g, _], pivot: l, interpolate: m, scale: t }
  );
}
function yC(e, t, n) {
  return vC(e, Sh(), wC, t, n);
}
function bC(e, t, n) {
  return xC(e, t, { ...n, exponent: 0.5 });
}
function xC(e, t, { exponent: n = 1, ...r }) {
  return vC(e, Th().exponent((n = +n)), DC(n), t, { ...r, type: `diverging-pow` });
}
function SC(e, t, { base: n = 10, pivot: r = 1, domain: i = oC(t, r < 0 ? Hv : Vv), ...a }) {
  return vC(e, Ch().base((n = +n)), TC, t, { domain: i, pivot: r, ...a });
}
function CC(e, t, { constant: n = 1, ...r }) {
  return vC(e, wh().constant((n = +n)), OC(n), t, r);
}
var wC = {
    apply(e) {
      return e;
    },
    invert(e) {
      return e;
    },
  },
  TC = { apply: Math.log, invert: Math.exp },
  EC = {
    apply(e) {
      return Math.sign(e) * Math.sqrt(Math.abs(e));
    },
    invert(e) {
      return e * e * Math.sign(e);
    },
  };
function DC(e) {
  return e === 0.5
    ? EC
    : {
        apply(t) {
          return Math.sign(t) * Math.abs(t) ** +e;
        },
        invert(t) {
          return Math.sign(t) * Math.abs(t) ** (1 / e);
        },
      };
}
function OC(e) {
  return {
    apply(t) {
      return Math.sign(t) * Math.log1p(Math.abs(t / e));
    },
    invert(t) {
      return Math.sign(t) * Math.expm1(Math.abs(t)) * e;
    },
  };
}
function kC(e, t, n, r) {
  return qS(e, t, n, r);
}
function AC(e, t, n) {
  return kC(e, vh(), t, n);
}
function jC(e, t, n) {
  return kC(e, yh(), t, n);
}
var MC = Symbol(`ordinal`);
function NC(e, t, n, { type: r, interval: i, domain: a, range: o, reverse: s, hint: c }) {
  return (
    (i = Ob(i, r)),
    a === void 0 && (a = RC(n, i, e)),
    (r === `categorical` || r === MC) && (r = `ordinal`),
    s && (a = Ze(a)),
    (a = t.domain(a).domain()),
    o !== void 0 && (typeof o == `function` && (o = o(a)), t.range(o)),
    { type: r, domain: a, range: o, scale: t, hint: c, interval: i }
  );
}
function PC(e, t, { type: n, interval: r, domain: i, range: a, scheme: o, unknown: s, ...c }) {
  (r = Ob(r, n)), i === void 0 && (i = RC(t, r, e));
  let l;
  if (q.get(e) === cx) (l = BC(t)), (a = a === void 0 ? VC(l) : G(a, _x));
  else if (
    q.get(e) === ix &&
    (a === void 0 && (n === `ordinal` || n === MC) && ((a = RS(i, o)), a !== void 0 && (o = void 0)),
    o === void 0 && a === void 0 && (o = n === `ordinal` ? `turbo` : `observable10`),
    o !== void 0)
  ) {
    if (a !== void 0) {
      const e = BS(o),
        t = a[0],
        n = a[1] - a[0];
      a = ({ length: r }) => _a((r) => e(t + n * r), r);
    } else a = IS(o);
  }
  if (s === Dm) throw Error(`implicit unknown on ${e} scale is not supported`);
  return NC(e, Om().unknown(s), t, { ...c, type: n, domain: i, range: a, hint: l });
}
function FC(e, t, { align: n = 0.5, padding: r = 0.5, ...i }) {
  return LC(jm().align(n).padding(r), t, i, e);
}
function IC(
  e,
  t,
  {
    align: n = 0.5,
    padding: r = 0.1,
    paddingInner: i = r,
    paddingOuter: a = e === `fx` || e === `fy` ? 0 : r,
    ...o
  },
) {
  return LC(km().align(n).paddingInner(i).paddingOuter(a), t, o, e);
}
function LC(e, t, n, r) {
  let { round: i } = n;
  return i !== void 0 && e.round((i = !!i)), (e = NC(r, e, t, n)), (e.round = i), e;
}
function RC(e, t, n) {
  const r = new ae();
  for (const { value: t, domain: n } of e) {
    if (n !== void 0) return n();
    if (t !== void 0) for (const e of t) r.add(e);
  }
  if (t !== void 0) {
    const [e, n] = j(r).map(t.floor, t);
    return t.range(e, t.offset(n));
  }
  if (r.size > 1e4 && q.get(n) === rx)
    throw Error(`implicit ordinal domain of ${n} scale has more than 10,000 values`);
  return ge(r, Lv);
}
function zC(e, t) {
  let n;
  for (const { hint: r } of e) {
    const e = r?.[t];
    if (e !== void 0) {
      if (n === void 0) n = e;
      else if (n !== e) return;
    }
  }
  return n;
}
function BC(e) {
  return { fill: zC(e, `fill`), stroke: zC(e, `stroke`) };
}
function VC(e) {
  return K(e.fill) ? q_ : K_;
}
function HC(
  e,
  {
    label: t,
    inset: n = 0,
    insetTop: r = n,
    insetRight: i = n,
    insetBottom: a = n,
    insetLeft: o = n,
    round: s,
    nice: c,
    clamp: l,
    zero: u,
    align: d,
    padding: f,
    projection: p,
    facet: { label: m = t } = {},
    ...h
  } = {},
) {
  const g = {};
  for (const [n, _] of e) {
    const e = h[n],
      v = tw(n, _, {
        round: q.get(n) === rx ? s : void 0,
        nice: c,
        clamp: l,
        zero: u,
        align: d,
        padding: f,
        projection: p,
        ...e,
      });
    if (v) {
      let {
        label: s = n === `fx` || n === `fy` ? m : t,
        percent: c,
        transform: l,
        inset: u,
        insetTop: d = u === void 0 ? (n === `y` ? r : 0) : u,
        insetRight: f = u === void 0 ? (n === `x` ? i : 0) : u,
        insetBottom: p = u === void 0 ? (n === `y` ? a : 0) : u,
        insetLeft: h = u === void 0 ? (n === `x` ? o : 0) : u,
      } = e || {};
      if (l == null) l = void 0;
      else if (typeof l != `function`) throw Error(`invalid scale transform; not a function`);
      (v.percent = !!c),
        (v.label = s === void 0 ? GC(_, v) : s),
        (v.transform = l),
        n === `x` || n === `fx`
          ? ((v.insetLeft = +h), (v.insetRight = +f))
          : (n === `y` || n === `fy`) && ((v.insetTop = +d), (v.insetBottom = +p)),
        (g[n] = v);
    }
  }
  return g;
}
function UC(e) {
  const t = {},
    n = { scales: t };
  for (const [r, i] of Object.entries(e)) {
    const { scale: e, type: a, interval: o, label: s } = i;
    (t[r] = hw(i)), (n[r] = e), (e.type = a), o != null && (e.interval = o), s != null && (e.label = s);
  }
  return n;
}
function WC(e, t) {
  const { x: n, y: r, fx: i, fy: a } = e,
    o = i || a ? qC(t) : t;
  i && YC(i, o), a && XC(a, o);
  const s = i || a ? JC(e, t) : t;
  n && YC(n, s), r && XC(r, s);
}
function GC(e = [], t) {
  let n;
  for (const { label: t } of e)
    if (t !== void 0) {
      if (n === void 0) n = t;
      else if (n !== t) return;
    }
  if (n !== void 0) return !sw(t) && t.percent && (n = `${n} (%)`), { inferred: !0, toString: () => n };
}
function KC(e) {
  return Math.sign(Jv(e.domain())) * Math.sign(Jv(e.range()));
}
function qC(e) {
  const {
    marginTop: t,
    marginRight: n,
    marginBottom: r,
    marginLeft: i,
    width: a,
    height: o,
    facet: { marginTop: s, marginRight: c, marginBottom: l, marginLeft: u },
  } = e;
  return {
    marginTop: Math.max(t, s),
    marginRight: Math.max(n, c),
    marginBottom: Math.max(r, l),
    marginLeft: Math.max(i, u),
    width: a,
    height: o,
  };
}
function JC({ fx: e, fy: t }, n) {
  const { marginTop: r, marginRight: i, marginBottom: a, marginLeft: o, width: s, height: c } = qC(n);
  return {
    marginTop: r,
    marginRight: i,
    marginBottom: a,
    marginLeft: o,
    width: e ? e.scale.bandwidth() + o + i : s,
    height: t ? t.scale.bandwidth() + r + a : c,
    facet: { width: s, height: c },
  };
}
function YC(e, t) {
  if (e.range === void 0) {
    const { insetLeft: n, insetRight: r } = e,
      { width: i, marginLeft: a = 0, marginRight: o = 0 } = t,
      s = a + n,
      c = i - o - r;
    (e.range = [s, Math.max(s, c)]), sw(e) || (e.range = $C(e)), e.scale.range(e.range);
  }
  ZC(e);
}
function XC(e, t) {
  if (e.range === void 0) {
    const { insetTop: n, insetBottom: r } = e,
      { height: i, marginTop: a = 0, marginBottom: o = 0 } = t,
      s = a + n,
      c = i - o - r;
    (e.range = [Math.max(s, c), s]), sw(e) ? e.range.reverse() : (e.range = $C(e)), e.scale.range(e.range);
  }
  ZC(e);
}
function ZC(e) {
  e.round === void 0 && lw(e) && QC(e) <= 30 && e.scale.round(!0);
}
function QC({ scale: e }) {
  const t = e.domain().length,
    [n, r] = e.range(),
    i = e.paddingInner ? e.paddingInner() : 1,
    a = e.paddingOuter ? e.paddingOuter() : e.padding(),
    o = t - i,
    s = Math.abs(r - n) / Math.max(1, o + a * 2);
  return (s - Math.floor(s)) * o;
}
function $C(e) {
  const t = e.scale.domain().length + cw(e);
  if (!(t > 2)) return e.range;
  const [n, r] = e.range;
  return Array.from({ length: t }, (e, i) => n + (i / (t - 1)) * (r - n));
}
function ew(e, t, n) {
  return tw(e, n === void 0 ? void 0 : [{ hint: n }], { ...t });
}
function tw(e, t = [], n = {}) {
  const r = aw(e, t, n);
  if (
    n.type === void 0 &&
    n.domain === void 0 &&
    n.range === void 0 &&
    n.interval == null &&
    e !== `fx` &&
    e !== `fy` &&
    sw({ type: r })
  ) {
    const n = t.map(({ value: e }) => e).filter((e) => e !== void 0);
    n.some(Rb)
      ? _C(
          `Warning: some data associated with the ${e} scale are dates. Dates are typically associated with a "utc" or "time" scale rather than a "${nw(r)}" scale. If you are using a bar mark, you probably want a rect mark with the interval option instead; if you are using a group transform, you probably want a bin transform instead. If you want to treat this data as ordinal, you can specify the interval of the ${e} scale (e.g., d3.utcDay), or you can suppress this warning by setting the type of the ${e} scale to "${nw(r)}".`,
        )
      : n.some(zb)
        ? _C(
            `Warning: some data associated with the ${e} scale are strings that appear to be dates (e.g., YYYY-MM-DD). If these strings represent dates, you should parse them to Date objects. Dates are typically associated with a "utc" or "time" scale rather than a "${nw(r)}" scale. If you are using a bar mark, you probably want a rect mark with the interval option instead; if you are using a group transform, you probably want a bin transform instead. If you want to treat this data as ordinal, you can suppress this warning by setting the type of the ${e} scale to "${nw(r)}".`,
          )
        : n.some(Bb) &&
          _C(
            `Warning: some data associated with the ${e} scale are strings that appear to be numbers. If these strings represent numbers, you should parse or coerce them to numbers. Numbers are typically associated with a "linear" scale rather than a "${nw(r)}" scale. If you want to treat this data as ordinal, you can specify the interval of the ${e} scale (e.g., 1 for integers), or you can suppress this warning by setting the type of the ${e} scale to "${nw(r)}".`,
          );
  }
  switch (((n.type = r), r)) {
    case `diverging`:
    case `diverging-sqrt`:
    case `diverging-pow`:
    case `diverging-log`:
    case `diverging-symlog`:
    case `cyclical`:
    case `sequential`:
    case `linear`:
    case `sqrt`:
    case `threshold`:
    case `quantile`:
    case `pow`:
    case `log`:
    case `symlog`:
      n = dw(t, n, Gy);
      break;
    case `identity`:
      switch (q.get(e)) {
        case rx:
          n = dw(t, n, Gy);
          break;
        case cx:
          n = dw(t, n, fw);
      }
      break;
    case `utc`:
    case `time`:
      n = dw(t, n, qy);
  }
  switch (r) {
    case `diverging`:
      return yC(e, t, n);
    case `diverging-sqrt`:
      return bC(e, t, n);
    case `diverging-pow`:
      return xC(e, t, n);
    case `diverging-log`:
      return SC(e, t, n);
    case `diverging-symlog`:
      return CC(e, t, n);
    case `categorical`:
    case `ordinal`:
    case MC:
      return PC(e, t, n);
    case `cyclical`:
    case `sequential`:
    case `linear`:
      return XS(e, t, n);
    case `sqrt`:
      return ZS(e, t, n);
    case `threshold`:
      return rC(e, t, n);
    case `quantile`:
      return tC(e, t, n);
    case `quantize`:
      return nC(e, t, n);
    case `pow`:
      return QS(e, t, n);
    case `log`:
      return $S(e, t, n);
    case `symlog`:
      return eC(e, t, n);
    case `utc`:
      return jC(e, t, n);
    case `time`:
      return AC(e, t, n);
    case `point`:
      return FC(e, t, n);
    case `band`:
      return IC(e, t, n);
    case `identity`:
      return aC(e);
    case void 0:
      return;
    default:
      throw Error(`unknown scale type: ${r}`);
  }
}
function nw(e) {
  return typeof e == `symbol` ? e.description : e;
}
function rw(e) {
  return typeof e == `string` ? `${e}`.toLowerCase() : e;
}
var iw = { toString: () => `projection` };
function aw(e, t, { type: n, domain: r, range: i, scheme: a, pivot: o, projection: s }) {
  if (((n = rw(n)), e === `fx` || e === `fy`)) return `band`;
  (e === `x` || e === `y`) && s != null && (n = iw);
  for (const e of t) {
    const t = rw(e.type);
    if (t !== void 0) {
      if (n === void 0) n = t;
      else if (n !== t) throw Error(`scale incompatible with channel: ${n} !== ${t}`);
    }
  }
  if (n === iw) return;
  if (n !== void 0) return n;
  if (r === void 0 && !t.some(({ value: e }) => e !== void 0)) return;
  const c = q.get(e);
  if (c === ax) return `sqrt`;
  if (c === sx || c === ox) return `linear`;
  if (c === cx) return `ordinal`;
  const l = (r ?? i)?.length;
  if (l < 2 || l > 2) return ow(c);
  if (r !== void 0) {
    if (Lb(r)) return ow(c);
    if (Rb(r)) return `utc`;
  } else {
    const e = t.map(({ value: e }) => e).filter((e) => e !== void 0);
    if (e.some(Lb)) return ow(c);
    if (e.some(Rb)) return `utc`;
  }
  if (c === ix) {
    if (o != null || HS(a)) return `diverging`;
    if (kS(a)) return `categorical`;
  }
  return `linear`;
}
function ow(e) {
  switch (e) {
    case rx:
      return `point`;
    case ix:
      return MC;
    default:
      return `ordinal`;
  }
}
function sw({ type: e }) {
  return e === `ordinal` || e === `point` || e === `band` || e === MC;
}
function cw({ type: e }) {
  return e === `threshold`;
}
function lw({ type: e }) {
  return e === `point` || e === `band`;
}
function uw(e) {
  if (e === void 0) return !0;
  const t = e.domain(),
    n = e(t[0]);
  for (let r = 1, i = t.length; r < i; ++r) if (e(t[r]) - n) return !1;
  return !0;
}
function dw(e, { domain: t, ...n }, r) {
  for (const n of e) n.value !== void 0 && (t === void 0 && (t = n.value?.domain), (n.value = r(n.value)));
  return { domain: t === void 0 ? t : r(t), ...n };
}
function fw(e) {
  return G(e, _x);
}
function pw(e = {}) {
  let t;
  for (const n in e)
    if (q.has(n) && sb(e[n])) {
      if (t !== void 0) throw Error(`ambiguous scale definition; multiple scales found`);
      t = hw(ew(n, e[n]));
    }
  if (t === void 0) throw Error(`invalid scale definition; no scale found`);
  return t;
}
function mw(e) {
  return (t) => {
    if (!q.has((t = `${t}`))) throw Error(`unknown scale: ${t}`);
    return e[t];
  };
}
function hw({
  scale: e,
  type: t,
  domain: n,
  range: r,
  interpolate: i,
  interval: a,
  transform: o,
  percent: s,
  pivot: c,
}) {
  if (t === `identity`) return { type: `identity`, apply: (e) => e, invert: (e) => e };
  const l = e.unknown ? e.unknown() : void 0;
  return {
    type: t,
    domain: nb(n),
    ...(r !== void 0 && { range: nb(r) }),
    ...(o !== void 0 && { transform: o }),
    ...(s && { percent: s }),
    ...(l !== void 0 && { unknown: l }),
    ...(a !== void 0 && { interval: a }),
    ...(i !== void 0 && { interpolate: i }),
    ...(e.clamp && { clamp: e.clamp() }),
    ...(c !== void 0 && { pivot: c, symmetric: !1 }),
    ...(e.base && { base: e.base() }),
    ...(e.exponent && { exponent: e.exponent() }),
    ...(e.constant && { constant: e.constant() }),
    ...(e.align && { align: e.align(), round: e.round() }),
    ...(e.padding &&
      (e.paddingInner
        ? { paddingInner: e.paddingInner(), paddingOuter: e.paddingOuter() }
        : { padding: e.padding() })),
    ...(e.bandwidth && { bandwidth: e.bandwidth(), step: e.step() }),
    apply: (t) => e(t),
    ...(e.invert && { invert: (t) => e.invert(t) }),
  };
}
function gw(e, t) {
  const { fx: n, fy: r } = HC(e, t),
    i = n?.scale.domain(),
    a = r?.scale.domain();
  return i && a
    ? A(i, a).map(([e, t], n) => ({ x: e, y: t, i: n }))
    : i
      ? i.map((e, t) => ({ x: e, i: t }))
      : a
        ? a.map((e, t) => ({ y: e, i: t }))
        : void 0;
}
function _w(e, { x: t, y: n }) {
  return (
    (t &&= ww(t)),
    (n &&= ww(n)),
    e
      .filter(t && n ? (e) => t.has(e.x) && n.has(e.y) : t ? (e) => t.has(e.x) : (e) => n.has(e.y))
      .sort(
        t && n
          ? (e, r) => t.get(e.x) - t.get(r.x) || n.get(e.y) - n.get(r.y)
          : t
            ? (e, n) => t.get(e.x) - t.get(n.x)
            : (e, t) => n.get(e.y) - n.get(t.y),
      )
  );
}
function vw(e, { fx: t, fy: n }) {
  const r = mb(e),
    i = t?.value,
    a = n?.value;
  return t && n
    ? fe(
        r,
        (e) => ((e.fx = i[e[0]]), (e.fy = a[e[0]]), e),
        (e) => i[e],
        (e) => a[e],
      )
    : t
      ? fe(
          r,
          (e) => ((e.fx = i[e[0]]), e),
          (e) => i[e],
        )
      : fe(
          r,
          (e) => ((e.fy = a[e[0]]), e),
          (e) => a[e],
        );
}
function yw(e, t, { marginTop: n, marginLeft: r }) {
  const i = e ? ({ x: t }) => e(t) - r : () => 0,
    a = t ? ({ y: e }) => t(e) - n : () => 0;
  return function (e) {
    this.tagName === `svg`
      ? (this.setAttribute(`x`, i(e)), this.setAttribute(`y`, a(e)))
      : this.setAttribute(`transform`, `translate(${i(e)},${a(e)})`);
  };
}
function bw(e) {
  const t = [],
    n = new Uint32Array(Xe(e, (e) => e.length));
  for (const r of e) {
    let i = 0;
    for (const t of e) r !== t && (n.set(t, i), (i += t.length));
    t.push(n.slice(0, i));
  }
  return t;
}
var xw = new Map([
  [`top`, Ow],
  [`right`, jw],
  [`bottom`, kw],
  [`left`, Aw],
  [`top-left`, Lw(Ow, Aw)],
  [`top-right`, Lw(Ow, jw)],
  [`bottom-left`, Lw(kw, Aw)],
  [`bottom-right`, Lw(kw, jw)],
  [`top-empty`, Mw],
  [`right-empty`, Fw],
  [`bottom-empty`, Nw],
  [`left-empty`, Pw],
  [`empty`, Iw],
]);
function Sw(e) {
  if (e == null) return null;
  const t = xw.get(`${e}`.toLowerCase());
  if (t) return t;
  throw Error(`invalid facet anchor: ${e}`);
}
var Cw = new WeakMap();
function ww(e) {
  let t = Cw.get(e);
  return t || Cw.set(e, (t = new ie(G(e, (e, t) => [e, t])))), t;
}
function Tw(e, t) {
  return ww(e).get(t);
}
function Ew(e, t, n) {
  return (t = vb(t)), (n = vb(n)), e.find((e) => Object.is(vb(e.x), t) && Object.is(vb(e.y), n));
}
function Dw(e, t, n) {
  return Ew(e, t, n)?.empty;
}
function Ow(e, { y: t }, { y: n }) {
  return !t || Tw(t, n) === 0;
}
function kw(e, { y: t }, { y: n }) {
  return !t || Tw(t, n) === t.length - 1;
}
function Aw(e, { x: t }, { x: n }) {
  return !t || Tw(t, n) === 0;
}
function jw(e, { x: t }, { x: n }) {
  return !t || Tw(t, n) === t.length - 1;
}
function Mw(e, { y: t }, { x: n, y: r, empty: i }) {
  if (i) return !1;
  if (!t) return;
  const a = Tw(t, r);
  if (a > 0) return Dw(e, n, t[a - 1]);
}
function Nw(e, { y: t }, { x: n, y: r, empty: i }) {
  if (i) return !1;
  if (!t) return;
  const a = Tw(t, r);
  if (a < t.length - 1) return Dw(e, n, t[a + 1]);
}
function Pw(e, { x: t }, { x: n, y: r, empty: i }) {
  if (i) return !1;
  if (!t) return;
  const a = Tw(t, n);
  if (a > 0) return Dw(e, t[a - 1], r);
}
function Fw(e, { x: t }, { x: n, y: r, empty: i }) {
  if (i) return !1;
  if (!t) return;
  const a = Tw(t, n);
  if (a < t.length - 1) return Dw(e, t[a + 1], r);
}
function Iw(e, t, { empty: n }) {
  return n;
}
function Lw(e, t) {
  return function () {
    return e.apply(null, arguments) && t.apply(null, arguments);
  };
}
function Rw(e, { channels: { fx: t, fy: n }, groups: r }) {
  return t && n
    ? e.map(({ x: e, y: t }) => r.get(e)?.get(t) ?? [])
    : t
      ? e.map(({ x: e }) => r.get(e) ?? [])
      : e.map(({ y: e }) => r.get(e) ?? []);
}
var zw = Math.PI,
  Bw = 2 * zw,
  Vw = 0.618;
function Hw(
  {
    projection: e,
    inset: t = 0,
    insetTop: n = t,
    insetRight: r = t,
    insetBottom: i = t,
    insetLeft: a = t,
  } = {},
  o,
) {
  if (e == null) return;
  if (typeof e.stream == `function`) return e;
  let s,
    c,
    l = `frame`;
  if (ob(e)) {
    let t;
    if (
      (({
        type: e,
        domain: c,
        inset: t,
        insetTop: n = t === void 0 ? n : t,
        insetRight: r = t === void 0 ? r : t,
        insetBottom: i = t === void 0 ? i : t,
        insetLeft: a = t === void 0 ? a : t,
        clip: l = l,
        ...s
      } = e),
      e == null)
    )
      return;
  }
  typeof e != `function` && ({ type: e } = Uw(e));
  const { width: u, height: d, marginLeft: f, marginRight: p, marginTop: m, marginBottom: h } = o,
    g = u - f - p - a - r,
    _ = d - m - h - n - i;
  if (((e = e?.({ width: g, height: _, clip: l, ...s })), e == null)) return;
  l = Ww(l, f, m, u - p, d - h);
  let v = f + a,
    y = m + n,
    b;
  if (c != null) {
    const [[t, n], [r, i]] = Kl(e).bounds(c),
      a = Math.min(g / (r - t), _ / (i - n));
    a > 0
      ? ((v -= (a * (t + r) - g) / 2),
        (y -= (a * (n + i) - _) / 2),
        (b = ql({
          point(e, t) {
            this.stream.point(e * a + v, t * a + y);
          },
        })))
      : _C(`Warning: the projection could not be fit to the specified domain; using the default scale.`);
  }
  return (
    (b ??=
      v === 0 && y === 0
        ? qw()
        : ql({
            point(e, t) {
              this.stream.point(e + v, t + y);
            },
          })),
    { stream: (t) => e.stream(b.stream(l(t))) }
  );
}
function Uw(e) {
  switch (`${e}`.toLowerCase()) {
    case `albers-usa`:
      return Gw(vu, 0.7463, 0.4673);
    case `albers`:
      return Kw(gu, 0.7463, 0.4673);
    case `azimuthal-equal-area`:
      return Gw(Su, 4, 4);
    case `azimuthal-equidistant`:
      return Gw(wu, Bw, Bw);
    case `conic-conformal`:
      return Kw(Au, Bw, Bw);
    case `conic-equal-area`:
      return Kw(hu, 6.1702, 2.9781);
    case `conic-equidistant`:
      return Kw(Pu, 7.312, 3.6282);
    case `equal-earth`:
      return Gw(Hu, 5.4133, 2.6347);
    case `equirectangular`:
      return Gw(Mu, Bw, zw);
    case `gnomonic`:
      return Gw(Wu, 3.4641, 3.4641);
    case `identity`:
      return { type: qw };
    case `reflect-y`:
      return { type: Jw };
    case `mercator`:
      return Gw(Eu, Bw, Bw);
    case `orthographic`:
      return Gw(Ku, 2, 2);
    case `stereographic`:
      return Gw(Ju, 2, 2);
    case `transverse-mercator`:
      return Gw(Xu, Bw, Bw);
    default:
      throw Error(`unknown projection type: ${e}`);
  }
}
function Ww(e, t, n, r, i) {
  if (e === !1 || e == null || typeof e == `number`) return (e) => e;
  switch ((e === !0 && (e = `frame`), `${e}`.toLowerCase())) {
    case `frame`:
      return Lc(t, n, r, i);
    default:
      throw Error(`unknown projection clip type: ${e}`);
  }
}
function Gw(e, t, n) {
  return {
    type: ({ width: r, height: i, rotate: a, precision: o = 0.15, clip: s }) => {
      const c = e();
      return (
        o != null && c.precision?.(o),
        a != null && c.rotate?.(a),
        typeof s == `number` && c.clipAngle?.(s),
        r != null && (c.scale(Math.min(r / t, i / n)), c.translate([r / 2, i / 2])),
        c
      );
    },
    aspectRatio: n / t,
  };
}
function Kw(e, t, n) {
  const { type: r, aspectRatio: i } = Gw(e, t, n);
  return {
    type: (e) => {
      const { parallels: t, domain: n, width: i, height: a } = e,
        o = r(e);
      return (
        t != null && (o.parallels(t), n === void 0 && i != null && o.fitSize([i, a], { type: `Sphere` })), o
      );
    },
    aspectRatio: i,
  };
}
var qw = Uy({ stream: (e) => e }),
  Jw = Uy(
    ql({
      point(e, t) {
        this.stream.point(e, -t);
      },
    }),
  );
function Yw(e, t, n, r) {
  let i = n[e],
    a = n[t],
    o = i.length,
    s = (n[e] = new Float64Array(o).fill(NaN)),
    c = (n[t] = new Float64Array(o).fill(NaN)),
    l,
    u = r.stream({
      point(e, t) {
        (s[l] = e), (c[l] = t);
      },
    });
  for (l = 0; l < o; ++l) u.point(i[l], a[l]);
}
function Xw({ projection: e } = {}) {
  return e == null ? !1 : typeof e.stream == `function` || (ob(e) && (e = e.type), e != null);
}
function Zw(e) {
  if (typeof e?.stream == `function`) return Vw;
  if (ob(e)) {
    let t, n;
    if ((({ domain: t, type: e, ...n } = e), t != null && e != null)) {
      const [[r, i], [a, o]] = Kl(
          (typeof e == `string` ? Uw(e).type : e)({ ...n, width: 100, height: 100 }),
        ).bounds(t),
        s = (o - i) / (a - r);
      return s && isFinite(s) ? (s < 0.2 ? 0.2 : s > 5 ? 5 : s) : Vw;
    }
  }
  if (e != null) {
    if (typeof e != `function`) {
      const { aspectRatio: t } = Uw(e);
      if (t) return t;
    }
    return Vw;
  }
}
function Qw(e, t, { projection: n }) {
  let { x: r, y: i } = e,
    a = {};
  return (
    r && (a.x = r),
    i && (a.y = i),
    (a = _S(a, t)),
    n && r?.scale === `x` && i?.scale === `y` && Yw(`x`, `y`, a, n),
    r && (a.x = Gy(a.x)),
    i && (a.y = Gy(a.y)),
    a
  );
}
function $w(e) {
  const t = [],
    n = [],
    r = { scale: `x`, value: t },
    i = { scale: `y`, value: n },
    a = {
      point(e, r) {
        t.push(e), n.push(r);
      },
      lineStart() {},
      lineEnd() {},
      polygonStart() {},
      polygonEnd() {},
      sphere() {},
    };
  for (const t of e.value) Os(t, a);
  return [r, i];
}
function eT({ x: e, y: t }) {
  if (e || t)
    return (
      (e ??= (e) => e),
      (t ??= (e) => e),
      ql({
        point(n, r) {
          this.stream.point(e(n), t(r));
        },
      })
    );
}
function tT(e = {}) {
  const { document: t = typeof window < `u` ? window.document : void 0, clip: n } = e;
  return { document: t, clip: $b(n) };
}
function J(e, { document: t }) {
  return fr(_t(e).call(t.documentElement));
}
var nT = Symbol(`unset`);
function rT(e) {
  return (e.length === 1 ? iT : aT)(e);
}
function iT(e) {
  let t,
    n = nT;
  return (r) => (Object.is(n, r) || ((n = r), (t = e(r))), t);
}
function aT(e) {
  let t, n;
  return (...r) => (
    (n?.length !== r.length || n.some((e, t) => !Object.is(e, r[t]))) && ((n = r), (t = e(...r))), t
  );
}
var oT = rT((e) => new Intl.NumberFormat(e)),
  sT = rT((e, t) => new Intl.DateTimeFormat(e, { timeZone: `UTC`, ...(t && { month: t }) })),
  cT = rT((e, t) => new Intl.DateTimeFormat(e, { timeZone: `UTC`, ...(t && { weekday: t }) }));
function lT(e = `en-US`) {
  const t = oT(e);
  return (e) => (e != null && !isNaN(e) ? t.format(e) : void 0);
}
function uT(e = `en-US`, t = `short`) {
  const n = sT(e, t);
  return (e) => (e != null && !isNaN((e = +new Date(Date.UTC(2e3, +e)))) ? n.format(e) : void 0);
}
function dT(e = `en-US`, t = `short`) {
  const n = cT(e, t);
  return (e) => (e != null && !isNaN((e = +new Date(Date.UTC(2001, 0, +e)))) ? n.format(e) : void 0);
}
function fT(e) {
  return Uv(e, `Invalid Date`);
}
function pT(e = `en-US`) {
  const t = lT(e);
  return (e) => (e instanceof Date ? fT : typeof e == `number` ? t : zy)(e);
}
var mT = pT(),
  hT = (typeof window < `u` ? window.devicePixelRatio > 1 : typeof it > `u`) ? 0 : 0.5,
  gT = 0,
  _T = 0;
function vT() {
  return `plot-clip-${++gT}`;
}
function yT() {
  return `plot-pattern-${++_T}`;
}
function bT(
  e,
  {
    title: t,
    href: n,
    ariaLabel: r,
    ariaDescription: i,
    ariaHidden: a,
    target: o,
    fill: s,
    fillOpacity: c,
    stroke: l,
    strokeWidth: u,
    strokeOpacity: d,
    strokeLinejoin: f,
    strokeLinecap: p,
    strokeMiterlimit: m,
    strokeDasharray: h,
    strokeDashoffset: g,
    opacity: _,
    mixBlendMode: v,
    imageFilter: y,
    paintOrder: b,
    pointerEvents: x,
    shapeRendering: S,
    channels: C,
  },
  {
    ariaLabel: w,
    fill: T = `currentColor`,
    fillOpacity: E,
    stroke: D = `none`,
    strokeOpacity: O,
    strokeWidth: k,
    strokeLinecap: A,
    strokeLinejoin: ee,
    strokeMiterlimit: te,
    paintOrder: ne,
  },
) {
  T === null && ((s = null), (c = null)),
    D === null && ((l = null), (d = null)),
    K(T) ? K(D) || (K(s) && !C?.fill) || (D = `none`) : K(D) && (!K(l) || C?.stroke) && (T = `none`);
  const [j, re] = Yy(s, T),
    [ie, ae] = Xy(c, E),
    [oe, se] = Yy(l, D),
    [ce, le] = Xy(d, O),
    [ue, de] = Xy(_);
  Kb(se) ||
    (u === void 0 && (u = k),
    p === void 0 && (p = A),
    f === void 0 && (f = ee),
    m === void 0 && !qb(f) && (m = te),
    !Kb(re) && b === void 0 && (b = ne));
  const [fe, pe] = Xy(u);
  return (
    T !== null && ((e.fill = RT(re, `currentColor`)), (e.fillOpacity = zT(ae, 1))),
    D !== null &&
      ((e.stroke = RT(se, `none`)),
      (e.strokeWidth = zT(pe, 1)),
      (e.strokeOpacity = zT(le, 1)),
      (e.strokeLinejoin = RT(f, `miter`)),
      (e.strokeLinecap = RT(p, `butt`)),
      (e.strokeMiterlimit = zT(m, 4)),
      (e.strokeDasharray = RT(h, `none`)),
      (e.strokeDashoffset = RT(g, `0`))),
    (e.target = zy(o)),
    (e.ariaLabel = zy(w)),
    (e.ariaDescription = zy(i)),
    (e.ariaHidden = zy(a)),
    (e.opacity = zT(de, 1)),
    (e.mixBlendMode = RT(v, `normal`)),
    (e.imageFilter = RT(y, `none`)),
    (e.paintOrder = RT(b, `normal`)),
    (e.pointerEvents = RT(x, `auto`)),
    (e.shapeRendering = RT(S, `auto`)),
    {
      title: { value: t, optional: !0, filter: null },
      href: { value: n, optional: !0, filter: null },
      ariaLabel: { value: r, optional: !0, filter: null },
      fill: { value: j, scale: `auto`, optional: !0 },
      fillOpacity: { value: ie, scale: `auto`, optional: !0 },
      stroke: { value: oe, scale: `auto`, optional: !0 },
      strokeOpacity: { value: ce, scale: `auto`, optional: !0 },
      strokeWidth: { value: fe, optional: !0 },
      opacity: { value: ue, scale: `auto`, optional: !0 },
    }
  );
}
function xT(e, t) {
  t &&
    e
      .filter((e) => zv(t[e]))
      .append(`title`)
      .call(CT, t);
}
function ST(e, t) {
  t &&
    e
      .filter(([e]) => zv(t[e]))
      .append(`title`)
      .call(wT, t);
}
function CT(e, t) {
  t && e.text((e) => mT(t[e]));
}
function wT(e, t) {
  t && e.text(([e]) => mT(t[e]));
}
function TT(
  e,
  { target: t, tip: n },
  {
    ariaLabel: r,
    title: i,
    fill: a,
    fillOpacity: o,
    stroke: s,
    strokeOpacity: c,
    strokeWidth: l,
    opacity: u,
    href: d,
  },
) {
  r && Z(e, `aria-label`, (e) => r[e]),
    a && Z(e, `fill`, (e) => a[e]),
    o && Z(e, `fill-opacity`, (e) => o[e]),
    s && Z(e, `stroke`, (e) => s[e]),
    c && Z(e, `stroke-opacity`, (e) => c[e]),
    l && Z(e, `stroke-width`, (e) => l[e]),
    u && Z(e, `opacity`, (e) => u[e]),
    d && IT(e, (e) => d[e], t),
    n || xT(e, i);
}
function ET(
  e,
  { target: t, tip: n },
  {
    ariaLabel: r,
    title: i,
    fill: a,
    fillOpacity: o,
    stroke: s,
    strokeOpacity: c,
    strokeWidth: l,
    opacity: u,
    href: d,
  },
) {
  r && Z(e, `aria-label`, ([e]) => r[e]),
    a && Z(e, `fill`, ([e]) => a[e]),
    o && Z(e, `fill-opacity`, ([e]) => o[e]),
    s && Z(e, `stroke`, ([e]) => s[e]),
    c && Z(e, `stroke-opacity`, ([e]) => c[e]),
    l && Z(e, `stroke-width`, ([e]) => l[e]),
    u && Z(e, `opacity`, ([e]) => u[e]),
    d && IT(e, ([e]) => d[e], t),
    n || ST(e, i);
}
function DT(
  {
    ariaLabel: e,
    title: t,
    fill: n,
    fillOpacity: r,
    stroke: i,
    strokeOpacity: a,
    strokeWidth: o,
    opacity: s,
    href: c,
  },
  { tip: l },
) {
  return [e, l ? void 0 : t, n, r, i, a, o, s, c].filter((e) => e !== void 0);
}
function OT(e, t, n) {
  const r = de(e, (e) => t[e]);
  return (
    n === void 0 &&
      r.size > (1 + e.length) >> 1 &&
      _C(
        `Warning: the implicit z channel has high cardinality. This may occur when the fill or stroke channel is associated with quantitative data rather than ordinal or categorical data. You can suppress this warning by setting the z option explicitly; if this data represents a single series, set z to null.`,
      ),
    r.values()
  );
}
function* kT(e, t, n, r) {
  const { z: i } = n,
    { z: a } = r,
    o = DT(r, n),
    s = [...t, ...o];
  for (const t of a ? OT(e, a, i) : [e]) {
    let e, n;
    out: for (const r of t) {
      for (const e of s)
        if (!Iv(e[r])) {
          n && n.push(-1);
          continue out;
        }
      if (e === void 0) n && (yield n), (e = o.map((e) => vb(e[r]))), (n = [r]);
      else {
        n.push(r);
        for (let t = 0; t < o.length; ++t)
          if (vb(o[t][r]) !== e[t]) {
            yield n, (e = o.map((e) => vb(e[r]))), (n = [r]);
            continue out;
          }
      }
    }
    n && (yield n);
  }
}
function AT(e, t, n, r) {
  let i,
    { clip: a = r.clip } = t;
  a === `frame`
    ? ((e = J(`svg:g`, r).each(function () {
        this.appendChild(e.node()), (e.node = () => this);
      })),
      (i = MT(r, n)))
    : a && (i = FT(a, r)),
    Z(e, `aria-label`, t.ariaLabel),
    Z(e, `aria-description`, t.ariaDescription),
    Z(e, `aria-hidden`, t.ariaHidden),
    Z(e, `clip-path`, i);
}
function jT(e) {
  const t = new WeakMap();
  return (n, r) => {
    let i = t.get(n);
    if (!i) {
      const a = vT();
      fr(n.ownerSVGElement).append(`clipPath`).attr(`id`, a).call(e, n, r), t.set(n, (i = `url(#${a})`));
    }
    return i;
  };
}
var MT = jT((e, t, n) => {
    const { width: r, height: i, marginLeft: a, marginRight: o, marginTop: s, marginBottom: c } = n;
    e.append(`rect`)
      .attr(`x`, a)
      .attr(`y`, s)
      .attr(`width`, r - o - a)
      .attr(`height`, i - s - c);
  }),
  NT = new WeakMap(),
  PT = { type: `Sphere` };
function FT(e, t) {
  let n, r;
  if (((n = NT.get(t)) || NT.set(t, (n = new WeakMap())), e.type === `Sphere` && (e = PT), !(r = n.get(e)))) {
    const i = vT();
    fr(t.ownerSVGElement).append(`clipPath`).attr(`id`, i).append(`path`).attr(`d`, t.path()(e)),
      n.set(e, (r = `url(#${i})`));
  }
  return r;
}
function Y(e, t, n, r) {
  AT(e, t, n, r),
    Z(e, `class`, t.className),
    Z(e, `fill`, t.fill),
    Z(e, `fill-opacity`, t.fillOpacity),
    Z(e, `stroke`, t.stroke),
    Z(e, `stroke-width`, t.strokeWidth),
    Z(e, `stroke-opacity`, t.strokeOpacity),
    Z(e, `stroke-linejoin`, t.strokeLinejoin),
    Z(e, `stroke-linecap`, t.strokeLinecap),
    Z(e, `stroke-miterlimit`, t.strokeMiterlimit),
    Z(e, `stroke-dasharray`, t.strokeDasharray),
    Z(e, `stroke-dashoffset`, t.strokeDashoffset),
    Z(e, `shape-rendering`, t.shapeRendering),
    Z(e, `filter`, t.imageFilter),
    Z(e, `paint-order`, t.paintOrder);
  const { pointerEvents: i = r.pointerSticky === !1 ? `none` : void 0 } = t;
  Z(e, `pointer-events`, i);
}
function X(e, t) {
  LT(e, `mix-blend-mode`, t.mixBlendMode), Z(e, `opacity`, t.opacity);
}
function IT(e, t, n) {
  e.each(function (e) {
    const r = t(e);
    if (r != null) {
      const e = this.ownerDocument.createElementNS(pt.svg, `a`);
      e.setAttribute(`fill`, `inherit`),
        e.setAttributeNS(pt.xlink, `href`, r),
        n != null && e.setAttribute(`target`, n),
        this.parentNode.insertBefore(e, this).appendChild(this);
    }
  });
}
function Z(e, t, n) {
  n != null && e.attr(t, n);
}
function LT(e, t, n) {
  n != null && e.style(t, n);
}
function Q(e, t, { x: n, y: r }, i = hT, a = hT) {
  (i += t.dx),
    (a += t.dy),
    n?.bandwidth && (i += n.bandwidth() / 2),
    r?.bandwidth && (a += r.bandwidth() / 2),
    (i || a) && e.attr(`transform`, `translate(${i},${a})`);
}
function RT(e, t) {
  if ((e = zy(e)) !== t) return e;
}
function zT(e, t) {
  if ((e = W(e)) !== t) return e;
}
var BT =
  /^-?([_a-z]|[240-377]|\\[0-9a-f]{1,6}(\r\n|[ \t\r\n\f])?|\\[^\r\n\f0-9a-f])([_a-z0-9-]|[240-377]|\\[0-9a-f]{1,6}(\r\n|[ \t\r\n\f])?|\\[^\r\n\f0-9a-f])*$/i;
function VT(e) {
  if (e === void 0) return `plot-d6a7b5`;
  if (((e = `${e}`), !BT.test(e))) throw Error(`invalid class name: ${e}`);
  return e;
}
function HT(e, t) {
  if (typeof t == `string`) e.property(`style`, t);
  else if (t != null) for (const n of e) Object.assign(n.style, t);
}
function UT(
  { frameAnchor: e },
  { width: t, height: n, marginTop: r, marginRight: i, marginBottom: a, marginLeft: o },
) {
  return [
    /left$/.test(e) ? o : /right$/.test(e) ? t - i : (o + t - i) / 2,
    /^top/.test(e) ? r : /^bottom/.test(e) ? n - a : (r + n - a) / 2,
  ];
}
var $ = class {
  constructor(e, t = {}, n = {}, r) {
    const {
      facet: i = `auto`,
      facetAnchor: a,
      fx: o,
      fy: s,
      sort: c,
      dx: l = 0,
      dy: u = 0,
      margin: d = 0,
      marginTop: f = d,
      marginRight: p = d,
      marginBottom: m = d,
      marginLeft: h = d,
      className: g,
      clip: _ = r?.clip,
      channels: v,
      tip: y,
      render: b,
    } = n;
    if (
      ((this.data = e),
      (this.sort = lb(c) ? c : null),
      (this.initializer = bx(n).initializer),
      (this.transform = this.initializer ? n.transform : yx(n).transform),
      i === null || i === !1
        ? (this.facet = null)
        : ((this.facet = Qy(i === !0 ? `include` : i, `facet`, [`auto`, `include`, `exclude`, `super`])),
          (this.fx = e === Py && typeof o == `string` ? [o] : o),
          (this.fy = e === Py && typeof s == `string` ? [s] : s)),
      (this.facetAnchor = Sw(a)),
      (t = Qb(t)),
      v !== void 0 && (t = { ...KT(v), ...t }),
      r !== void 0 && (t = { ...bT(this, n, r), ...t }),
      (this.channels = Object.fromEntries(
        Object.entries(t)
          .map(([t, n]) => {
            if (cb(n.value)) {
              const { value: e, label: t = n.label, scale: r = n.scale } = n.value;
              n = { ...n, label: t, scale: r, value: e };
            }
            if (e === Py && typeof n.value == `string`) {
              const { value: e } = n;
              n = { ...n, value: [e] };
            }
            return [t, n];
          })
          .filter(([e, { value: t, optional: n }]) => {
            if (t != null) return !0;
            if (n) return !1;
            throw Error(`missing channel value: ${e}`);
          }),
      )),
      (this.dx = +l),
      (this.dy = +u),
      (this.marginTop = +f),
      (this.marginRight = +p),
      (this.marginBottom = +m),
      (this.marginLeft = +h),
      (this.clip = $b(_)),
      (this.tip = qT(y)),
      (this.className = zy(g)),
      this.facet === `super`)
    ) {
      if (o || s) throw Error(`super-faceting cannot use fx or fy`);
      for (const e in this.channels) {
        const { scale: n } = t[e];
        if (n === `x` || n === `y`) throw Error(`super-faceting cannot use x or y`);
      }
    }
    b != null && (this.render = GT(b, this.render));
  }
  initialize(e, t, n) {
    let r = $y(this.data);
    e === void 0 && r != null && (e = [mb(r)]);
    const i = e;
    this.transform != null && (({ facets: e, data: r } = this.transform(r, e, n)), (r = $y(r))),
      e !== void 0 && (e.original = i);
    const a = gS(this.channels, r);
    return this.sort != null && yS(r, e, a, t, this.sort), { data: r, facets: e, channels: a };
  }
  filter(e, t, n) {
    for (const r in t) {
      const { filter: i = Iv } = t[r];
      if (i !== null) {
        const t = n[r];
        e = e.filter((e) => i(t[e]));
      }
    }
    return e;
  }
  project(e, t, n) {
    for (const r in e)
      if (e[r].scale === `x` && /^x|x$/.test(r)) {
        const i = r.replace(/^x|x$/, `y`);
        i in e && e[i].scale === `y` && Yw(r, i, t, n.projection);
      }
  }
  scale(e, t, n) {
    const r = _S(e, t);
    return n.projection && this.project(e, r, n), r;
  }
};
function WT(...e) {
  return (e.plot = $.prototype.plot), e;
}
function GT(e, t) {
  if (e == null) return t === null ? void 0 : t;
  if (t == null) return e === null ? void 0 : e;
  if (typeof e != `function`) throw TypeError(`invalid render transform: ${e}`);
  if (typeof t != `function`) throw TypeError(`invalid render transform: ${t}`);
  return function (n, r, i, a, o, s) {
    return e.call(this, n, r, i, a, o, (e, n, r, i, a) => t.call(this, e, n, r, i, a, s));
  };
}
function KT(e) {
  return Object.fromEntries(
    Object.entries(Qb(e)).map(
      ([e, t]) => (
        (t = typeof t == `string` ? { value: t, label: e } : Mb(t)),
        t.filter === void 0 && t.scale == null && (t = { ...t, filter: null }),
        [e, t]
      ),
    ),
  );
}
function qT(e) {
  return e === !0
    ? `xy`
    : e === !1 || e == null
      ? null
      : typeof e == `string`
        ? Qy(e, `tip`, [`x`, `y`, `xy`])
        : e;
}
function JT(e, t) {
  return e?.tip === !0
    ? { ...e, tip: t }
    : ob(e?.tip) && e.tip.pointer === void 0
      ? { ...e, tip: { ...e.tip, pointer: t } }
      : e;
}
function YT(e, t, n = {}) {
  let r = 0.5 - hT,
    i = 0.5 + hT,
    a = 0.5 + hT,
    o = 0.5 - hT;
  for (const { marginTop: e, marginRight: n, marginBottom: s, marginLeft: c } of t)
    e > r && (r = e), n > i && (i = n), s > a && (a = s), c > o && (o = c);
  let {
    margin: s,
    marginTop: c = s === void 0 ? r : s,
    marginRight: l = s === void 0 ? i : s,
    marginBottom: u = s === void 0 ? a : s,
    marginLeft: d = s === void 0 ? o : s,
  } = n;
  (c = +c), (l = +l), (u = +u), (d = +d);
  let {
    width: f = 640,
    height: p = XT(e, n, {
      width: f,
      marginTopDefault: r,
      marginRightDefault: i,
      marginBottomDefault: a,
      marginLeftDefault: o,
    }) + Math.max(0, c - r + u - a),
  } = n;
  (f = +f), (p = +p);
  const m = { width: f, height: p, marginTop: c, marginRight: l, marginBottom: u, marginLeft: d };
  if (e.fx || e.fy) {
    let {
      margin: e,
      marginTop: t = e === void 0 ? c : e,
      marginRight: r = e === void 0 ? l : e,
      marginBottom: i = e === void 0 ? u : e,
      marginLeft: a = e === void 0 ? d : e,
    } = n.facet ?? {};
    (t = +t),
      (r = +r),
      (i = +i),
      (a = +a),
      (m.facet = { marginTop: t, marginRight: r, marginBottom: i, marginLeft: a });
  }
  return m;
}
function XT(
  { x: e, y: t, fy: n, fx: r },
  { projection: i, aspectRatio: a },
  { width: o, marginTopDefault: s, marginRightDefault: c, marginBottomDefault: l, marginLeftDefault: u },
) {
  const d = (n && n.scale.domain().length) || 1,
    f = Zw(i);
  if (f) {
    const e = r ? r.scale.domain().length : 1,
      t = ((1.1 * d - 0.1) / (1.1 * e - 0.1)) * f,
      n = Math.max(0.1, Math.min(10, t));
    return Math.round((o - u - c) * n + s + l);
  }
  const p = t ? (sw(t) ? t.scale.domain().length || 1 : Math.max(7, 17 / d)) : 1;
  if (a != null) {
    if (((a = +a), !(isFinite(a) && a > 0))) throw Error(`invalid aspectRatio: ${a}`);
    const i = ZT(`y`, t) / (ZT(`x`, e) * a),
      d = r ? r.scale.bandwidth() : 1,
      f = n ? n.scale.bandwidth() : 1;
    return (i * (d * (o - u - c) - e.insetLeft - e.insetRight) + t.insetTop + t.insetBottom) / f + s + l;
  }
  return !!(t || n) * Math.max(1, Math.min(60, p * d)) * 20 + !!r * 30 + 60;
}
function ZT(e, t) {
  if (!t) throw Error(`aspectRatio requires ${e} scale`);
  let { type: n, domain: r } = t,
    i;
  switch (n) {
    case `linear`:
    case `utc`:
    case `time`:
      i = Number;
      break;
    case `pow`: {
      const e = t.scale.exponent();
      i = (t) => t ** +e;
      break;
    }
    case `log`:
      i = Math.log;
      break;
    case `point`:
    case `band`:
      return r.length;
    default:
      throw Error(`unsupported ${e} scale for aspectRatio: ${n}`);
  }
  const [a, o] = j(r);
  return Math.abs(i(o) - i(a));
}
var QT = new WeakMap();
function $T(e, t, { x: n, y: r, px: i, py: a, maxRadius: o = 40, channels: s, render: c, ...l } = {}) {
  return (
    (o = +o),
    i != null && ((n ??= null), (s = { ...s, px: { value: i, scale: `x` } })),
    a != null && ((r ??= null), (s = { ...s, py: { value: a, scale: `y` } })),
    {
      x: n,
      y: r,
      channels: s,
      ...l,
      render: GT(function (n, r, i, a, s, c) {
        s = { ...s, pointerSticky: !1 };
        let l = s.ownerSVGElement,
          { data: u } = s.getMarkState(this),
          d = QT.get(l);
        d || QT.set(l, (d = { sticky: !1, roots: [], renders: [] }));
        let f = d.renders.push(te) - 1,
          { x: p, y: m, fx: h, fy: g } = r,
          _ = h ? h(n.fx) - a.marginLeft : 0,
          v = g ? g(n.fy) - a.marginTop : 0;
        p?.bandwidth && (_ += p.bandwidth() / 2), m?.bandwidth && (v += m.bandwidth() / 2);
        let y = n.fi != null,
          b;
        if (y) {
          let e = d.facetStates;
          e || (d.facetStates = e = new Map()), (b = e.get(this)), b || e.set(this, (b = new Map()));
        }
        let [x, S] = UT(this, a),
          { px: C, py: w } = i,
          T = C ? (e) => C[e] : rE(i, x),
          E = w ? (e) => w[e] : iE(i, S),
          D,
          O,
          k,
          A;
        function ee(e, t) {
          if (y) {
            if (((A &&= cancelAnimationFrame(A)), e == null)) b.delete(n.fi);
            else {
              b.set(n.fi, t),
                (A = requestAnimationFrame(() => {
                  A = null;
                  for (const [r, i] of b)
                    if (i < t || (i === t && r < n.fi)) {
                      e = null;
                      break;
                    }
                  te(e);
                }));
              return;
            }
          }
          te(e);
        }
        function te(e) {
          if (D === e && k === d.sticky) return;
          (D = e), (k = s.pointerSticky = d.sticky);
          const t = D == null ? [] : [D];
          y && ((t.fx = n.fx), (t.fy = n.fy), (t.fi = n.fi));
          const o = c(t, r, i, a, s);
          if (O) {
            if (y) {
              const e = O.parentNode,
                t = O.getAttribute(`transform`),
                n = o.getAttribute(`transform`);
              t ? o.setAttribute(`transform`, t) : o.removeAttribute(`transform`),
                n ? e.setAttribute(`transform`, n) : e.removeAttribute(`transform`),
                o.removeAttribute(`aria-label`),
                o.removeAttribute(`aria-description`),
                o.removeAttribute(`aria-hidden`);
            }
            O.replaceWith(o);
          }
          if (((d.roots[f] = O = o), !(D == null && b?.size > 1))) {
            const e = D == null ? null : Cy(u) ? u[D] : u.get(D);
            s.dispatchValue(e);
          }
          return o;
        }
        function ne(r) {
          if (d.sticky || (r.pointerType === `mouse` && r.buttons === 1)) return;
          let [i, s] = _r(r);
          (i -= _), (s -= v);
          let c = i < a.marginLeft || i > a.width - a.marginRight ? 1 : e,
            l = s < a.marginTop || s > a.height - a.marginBottom ? 1 : t,
            u = null,
            f = o * o;
          for (const e of n) {
            const t = c * (T(e) - i),
              n = l * (E(e) - s),
              r = t * t + n * n;
            r <= f && ((u = e), (f = r));
          }
          if (u != null && (e !== 1 || t !== 1)) {
            const e = T(u) - i,
              t = E(u) - s;
            f = e * e + t * t;
          }
          ee(u, f);
        }
        function j(e) {
          e.pointerType === `mouse` &&
            D != null &&
            ((d.sticky && d.roots.some((t) => t?.contains(e.target))) ||
              (d.sticky ? ((d.sticky = !1), d.renders.forEach((e) => e(null))) : ((d.sticky = !0), te(D)),
              e.stopImmediatePropagation()));
        }
        function re(e) {
          e.pointerType === `mouse` && (d.sticky || ee(null));
        }
        return (
          l.addEventListener(`pointerenter`, ne),
          l.addEventListener(`pointermove`, ne),
          l.addEventListener(`pointerdown`, j),
          l.addEventListener(`pointerleave`, re),
          te(null)
        );
      }, c),
    }
  );
}
function eE(e) {
  return $T(1, 1, e);
}
function tE(e) {
  return $T(1, 0.01, e);
}
function nE(e) {
  return $T(0.01, 1, e);
}
function rE({ x1: e, x2: t, x: n = e }, r) {
  return e && t ? (n) => (e[n] + t[n]) / 2 : n ? (e) => n[e] : () => r;
}
function iE({ y1: e, y2: t, y: n = e }, r) {
  return e && t ? (n) => (e[n] + t[n]) / 2 : n ? (e) => n[e] : () => r;
}
function aE(e) {
  return sw(e) && e.interval === void 0 ? void 0 : `tabular-nums`;
}
function oE(e, t) {
  let {
      label: n = e.label,
      tickSize: r = 6,
      width: i = 240,
      height: a = 44 + r,
      marginTop: o = 18,
      marginRight: s = 0,
      marginBottom: c = 16 + r,
      marginLeft: l = 0,
      style: u,
      ticks: d = (i - l - s) / 64,
      tickFormat: f,
      fontVariant: p = aE(e),
      round: m = !0,
      opacity: h,
      className: g,
    } = t,
    _ = tT(t);
  (g = VT(g)), (h = Xy(h)[1]), f === null && (f = () => null);
  let v = J(`svg`, _)
      .attr(`class`, `${g}-ramp`)
      .attr(`font-family`, `system-ui, sans-serif`)
      .attr(`font-size`, 10)
      .attr(`width`, i)
      .attr(`height`, a)
      .attr(`viewBox`, `0 0 ${i} ${a}`)
      .call((e) =>
        e.append(`style`).text(`:where(.${g}-ramp) {
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
  overflow: visible;
}
:where(.${g}-ramp text) {
  white-space: pre;
}`),
      )
      .call(HT, u),
    y = (e) => e.selectAll(`.tick line`).attr(`y1`, o + c - a),
    b,
    x = m ? (e, t) => e.rangeRound(t) : (e, t) => e.range(t),
    { type: S, domain: C, range: w, interpolate: T, scale: E, pivot: D } = e;
  if (T) {
    const e = w === void 0 ? T : ga(T.length === 1 ? pC(T) : T, w);
    b = x(E.copy(), _a(Xi(l, i - s), Math.min(C.length + (D !== void 0), w === void 0 ? 1 / 0 : w.length)));
    const t = _.document.createElement(`canvas`);
    (t.width = 256), (t.height = 1);
    const n = t.getContext(`2d`);
    for (let t = 0; t < 256; ++t) (n.fillStyle = e(t / 255)), n.fillRect(t, 0, 1, 1);
    v.append(`image`)
      .attr(`opacity`, h)
      .attr(`x`, l)
      .attr(`y`, o)
      .attr(`width`, i - l - s)
      .attr(`height`, a - o - c)
      .attr(`preserveAspectRatio`, `none`)
      .attr(`xlink:href`, t.toDataURL());
  } else if (S === `threshold`) {
    const e = C,
      t = f === void 0 ? (e) => e : typeof f == `string` ? $o(f) : f;
    (b = x(Gm().domain([-1, w.length - 1]), [l, i - s])),
      v
        .append(`g`)
        .attr(`fill-opacity`, h)
        .selectAll()
        .data(w)
        .enter()
        .append(`rect`)
        .attr(`x`, (e, t) => b(t - 1))
        .attr(`y`, o)
        .attr(`width`, (e, t) => b(t) - b(t - 1))
        .attr(`height`, a - o - c)
        .attr(`fill`, (e) => e),
      (d = G(e, (e, t) => t)),
      (f = (n) => t(e[n], n));
  } else
    (b = x(km().domain(C), [l, i - s])),
      v
        .append(`g`)
        .attr(`fill-opacity`, h)
        .selectAll()
        .data(C)
        .enter()
        .append(`rect`)
        .attr(`x`, b)
        .attr(`y`, o)
        .attr(`width`, Math.max(0, b.bandwidth() - 1))
        .attr(`height`, a - o - c)
        .attr(`fill`, E),
      (y = () => {});
  return (
    v
      .append(`g`)
      .attr(`transform`, `translate(0,${a - c})`)
      .call(
        dt(b)
          .ticks(Array.isArray(d) ? null : d, typeof f == `string` ? f : void 0)
          .tickFormat(typeof f == `function` ? f : void 0)
          .tickSize(r)
          .tickValues(Array.isArray(d) ? d : null),
      )
      .attr(`font-size`, null)
      .attr(`font-family`, null)
      .attr(`font-variant`, RT(p, `normal`))
      .call(y)
      .call((e) => e.select(`.domain`).remove()),
    n !== void 0 &&
      v
        .append(`text`)
        .attr(`x`, l)
        .attr(`y`, o - 6)
        .attr(`fill`, `currentColor`)
        .attr(`font-weight`, `bold`)
        .text(n),
    v.node()
  );
}
var sE = Math.PI / 180;
function cE(e, { marker: t, markerStart: n = t, markerMid: r = t, markerEnd: i = t } = {}) {
  (e.markerStart = lE(n)), (e.markerMid = lE(r)), (e.markerEnd = lE(i));
}
function lE(e) {
  if (e == null || e === !1) return null;
  if (e === !0) return fE;
  if (typeof e == `function`) return e;
  switch (`${e}`.toLowerCase()) {
    case `none`:
      return null;
    case `arrow`:
      return uE(`auto`);
    case `arrow-reverse`:
      return uE(`auto-start-reverse`);
    case `dot`:
      return dE;
    case `circle`:
    case `circle-fill`:
      return fE;
    case `circle-stroke`:
      return pE;
    case `tick`:
      return mE(`auto`);
    case `tick-x`:
      return mE(90);
    case `tick-y`:
      return mE(0);
  }
  throw Error(`invalid marker: ${e}`);
}
function uE(e) {
  return (t, n) =>
    J(`svg:marker`, n)
      .attr(`viewBox`, `-5 -5 10 10`)
      .attr(`markerWidth`, 6.67)
      .attr(`markerHeight`, 6.67)
      .attr(`orient`, e)
      .attr(`fill`, `none`)
      .attr(`stroke`, t)
      .attr(`stroke-width`, 1.5)
      .attr(`stroke-linecap`, `round`)
      .attr(`stroke-linejoin`, `round`)
      .call((e) => e.append(`path`).attr(`d`, `M-1.5,-3l3,3l-3,3`))
      .node();
}
function dE(e, t) {
  return J(`svg:marker`, t)
    .attr(`viewBox`, `-5 -5 10 10`)
    .attr(`markerWidth`, 6.67)
    .attr(`markerHeight`, 6.67)
    .attr(`fill`, e)
    .attr(`stroke`, `none`)
    .call((e) => e.append(`circle`).attr(`r`, 2.5))
    .node();
}
function fE(e, t) {
  return J(`svg:marker`, t)
    .attr(`viewBox`, `-5 -5 10 10`)
    .attr(`markerWidth`, 6.67)
    .attr(`markerHeight`, 6.67)
    .attr(`fill`, e)
    .attr(`stroke`, `var(--plot-background)`)
    .attr(`stroke-width`, 1.5)
    .call((e) => e.append(`circle`).attr(`r`, 3))
    .node();
}
function pE(e, t) {
  return J(`svg:marker`, t)
    .attr(`viewBox`, `-5 -5 10 10`)
    .attr(`markerWidth`, 6.67)
    .attr(`markerHeight`, 6.67)
    .attr(`fill`, `var(--plot-background)`)
    .attr(`stroke`, e)
    .attr(`stroke-width`, 1.5)
    .call((e) => e.append(`circle`).attr(`r`, 3))
    .node();
}
function mE(e) {
  return (t, n) =>
    J(`svg:marker`, n)
      .attr(`viewBox`, `-3 -3 6 6`)
      .attr(`markerWidth`, 6)
      .attr(`markerHeight`, 6)
      .attr(`orient`, e)
      .attr(`stroke`, t)
      .call((e) => e.append(`path`).attr(`d`, `M0,-3v6`))
      .node();
}
var hE = 0;
function gE(e, t, { stroke: n }, r) {
  return xE(e, t, n && ((e) => n[e]), null, r);
}
function _E(e, t, { stroke: n, z: r }, i) {
  return xE(e, t, n && (([e]) => n[e]), r, i);
}
var vE = 1,
  yE = 2;
function bE(e, t) {
  const n = new Uint8Array(t.length),
    r = e.data().filter((e) => e.length > 1),
    i = r.length;
  for (let e = 0, a = nT; e < i; ++e) {
    const i = r[e];
    if (i.length > 1) {
      const e = i[0];
      a !== (a = vb(t[e])) && (n[e] |= vE);
    }
  }
  for (let e = i - 1, a = nT; e >= 0; --e) {
    const i = r[e];
    if (i.length > 1) {
      const e = i[0];
      a !== (a = vb(t[e])) && (n[e] |= yE);
    }
  }
  return ([e]) => n[e];
}
function xE(e, { markerStart: t, markerMid: n, markerEnd: r, stroke: i }, a = () => i, o, s) {
  if (!t && !n && !r) return;
  const c = new Map(),
    l = o && bE(e, o);
  function u(e, t, n) {
    return function (r) {
      if (n && !n(r)) return;
      let i = a(r),
        o = c.get(t);
      o || c.set(t, (o = new Map()));
      let l = o.get(i);
      if (!l) {
        const e = this.parentNode.insertBefore(t(i, s), this),
          n = `plot-marker-${++hE}`;
        e.setAttribute(`id`, n), o.set(i, (l = `url(#${n})`));
      }
      this.setAttribute(e, l);
    };
  }
  t && e.each(u(`marker-start`, t, l && ((e) => l(e) & vE))),
    n && l && e.each(u(`marker-start`, n, (e) => !(l(e) & vE))),
    n && e.each(u(`marker-mid`, n)),
    r && e.each(u(`marker-end`, r, l && ((e) => l(e) & yE)));
}
function SE({ inset: e, insetLeft: t, insetRight: n, ...r } = {}) {
  return ([t, n] = wE(e, t, n)), { inset: e, insetLeft: t, insetRight: n, ...r };
}
function CE({ inset: e, insetTop: t, insetBottom: n, ...r } = {}) {
  return ([t, n] = wE(e, t, n)), { inset: e, insetTop: t, insetBottom: n, ...r };
}
function wE(e, t, n) {
  return e === void 0 && t === void 0 && n === void 0 ? (hT ? [1, 0] : [0.5, 0.5]) : [t, n];
}
function TE(e, { interval: t }) {
  return (e = { ...Mb(e) }), (e.interval = Eb(e.interval === void 0 ? t : e.interval)), e;
}
function EE(e, t, n, r) {
  const { [e]: i, [`${e}1`]: a, [`${e}2`]: o } = n,
    { value: s, interval: c } = TE(i, n);
  if (s == null || (c == null && !r)) return n;
  const l = Sb(i);
  if (c == null) {
    let t,
      i = { transform: (e) => (t ||= H(e, s)), label: l };
    return {
      ...n,
      [e]: void 0,
      [`${e}1`]: a === void 0 ? i : a,
      [`${e}2`]: o === void 0 && !(a === o && r) ? i : o,
    };
  }
  let u, d;
  function f(e) {
    return d !== void 0 && e === u ? d : (d = G(H((u = e), s), (e) => c.floor(e)));
  }
  return t({
    ...n,
    [e]: void 0,
    [`${e}1`]: a === void 0 ? { transform: f, label: l } : a,
    [`${e}2`]: o === void 0 ? { transform: (e) => f(e).map((e) => c.offset(e)), label: l } : o,
  });
}
function DE(e, t, n) {
  const { [e]: r } = n,
    { value: i, interval: a } = TE(r, n);
  return i == null || a == null
    ? n
    : t({
        ...n,
        [e]: {
          label: Sb(r),
          transform: (e) => {
            const t = G(H(e, i), (e) => a.floor(e)),
              n = t.map((e) => a.offset(e));
            return t.map(
              Rb(t)
                ? (e, t) =>
                    e == null || isNaN((e = +e)) || ((t = n[t]), t == null) || isNaN((t = +t))
                      ? void 0
                      : new Date((e + t) / 2)
                : (e, t) => (e == null || ((t = n[t]), t == null) ? NaN : (+e + +t) / 2),
            );
          },
        },
      });
}
function OE(e = {}) {
  return EE(`x`, SE, e, !0);
}
function kE(e = {}) {
  return EE(`y`, CE, e, !0);
}
function AE(e = {}) {
  return EE(`x`, SE, e);
}
function jE(e = {}) {
  return EE(`y`, CE, e);
}
function ME(e = {}) {
  return DE(`x`, SE, e);
}
function NE(e = {}) {
  return DE(`y`, CE, e);
}
var PE = { ariaLabel: `rule`, fill: null, stroke: `currentColor` },
  FE = class extends $ {
    constructor(e, t = {}) {
      const { x: n, y1: r, y2: i, inset: a = 0, insetTop: o = a, insetBottom: s = a } = t;
      super(
        e,
        {
          x: { value: n, scale: `x`, optional: !0 },
          y1: { value: r, scale: `y`, optional: !0 },
          y2: { value: i, scale: `y`, optional: !0 },
        },
        JT(t, `x`),
        PE,
      ),
        (this.insetTop = W(o)),
        (this.insetBottom = W(s)),
        cE(this, t);
    }
    render(e, t, n, r, i) {
      const { x: a, y: o } = t,
        { x: s, y1: c, y2: l } = n,
        { width: u, height: d, marginTop: f, marginRight: p, marginLeft: m, marginBottom: h } = r,
        { insetTop: g, insetBottom: _ } = this;
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, { x: s && a }, hT, 0)
        .call((t) =>
          t
            .selectAll()
            .data(e)
            .enter()
            .append(`line`)
            .call(X, this)
            .attr(`x1`, s ? (e) => s[e] : (m + u - p) / 2)
            .attr(`x2`, s ? (e) => s[e] : (m + u - p) / 2)
            .attr(`y1`, c && !uw(o) ? (e) => c[e] + g : f + g)
            .attr(
              `y2`,
              l && !uw(o) ? (o.bandwidth ? (e) => l[e] + o.bandwidth() - _ : (e) => l[e] - _) : d - h - _,
            )
            .call(TT, this, n)
            .call(gE, this, n, i),
        )
        .node();
    }
  },
  IE = class extends $ {
    constructor(e, t = {}) {
      const { x1: n, x2: r, y: i, inset: a = 0, insetRight: o = a, insetLeft: s = a } = t;
      super(
        e,
        {
          y: { value: i, scale: `y`, optional: !0 },
          x1: { value: n, scale: `x`, optional: !0 },
          x2: { value: r, scale: `x`, optional: !0 },
        },
        JT(t, `y`),
        PE,
      ),
        (this.insetRight = W(o)),
        (this.insetLeft = W(s)),
        cE(this, t);
    }
    render(e, t, n, r, i) {
      const { x: a, y: o } = t,
        { y: s, x1: c, x2: l } = n,
        { width: u, height: d, marginTop: f, marginRight: p, marginLeft: m, marginBottom: h } = r,
        { insetLeft: g, insetRight: _ } = this;
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, { y: s && o }, 0, hT)
        .call((t) =>
          t
            .selectAll()
            .data(e)
            .enter()
            .append(`line`)
            .call(X, this)
            .attr(`x1`, c && !uw(a) ? (e) => c[e] + g : m + g)
            .attr(
              `x2`,
              l && !uw(a) ? (a.bandwidth ? (e) => l[e] + a.bandwidth() - _ : (e) => l[e] - _) : u - p - _,
            )
            .attr(`y1`, s ? (e) => s[e] : (f + d - h) / 2)
            .attr(`y2`, s ? (e) => s[e] : (f + d - h) / 2)
            .call(TT, this, n)
            .call(gE, this, n, i),
        )
        .node();
    }
  };
function LE(e, t) {
  let { x: n = U, y: r, y1: i, y2: a, ...o } = jE(t);
  return ([i, a] = zE(r, i, a)), new FE(e, { ...o, x: n, y1: i, y2: a });
}
function RE(e, t) {
  let { y: n = U, x: r, x1: i, x2: a, ...o } = AE(t);
  return ([i, a] = zE(r, i, a)), new IE(e, { ...o, y: n, x1: i, x2: a });
}
function zE(e, t, n) {
  if (e == null) {
    if (t === void 0) {
      if (n !== void 0) return [0, n];
    } else if (n === void 0) return [0, t];
  } else if (t === void 0) return n === void 0 ? [0, e] : [e, n];
  else if (n === void 0) return [e, t];
  return [t, n];
}
function BE(e, ...t) {
  let n = t.length;
  for (let r = 0, i = !0; r < n; ++r)
    typeof t[r] != `function` &&
      ((i &&= ((e = e.slice()), !1)), e.splice(r, 2, e[r] + t[r] + e[r + 1]), t.splice(r, 1), --r, --n);
  return (r) => {
    let i = e[0];
    for (let a = 0; a < n; ++a) i += t[a](r) + e[a + 1];
    return i;
  };
}
var VE = { ariaLabel: `text`, strokeLinejoin: `round`, strokeWidth: 3, paintOrder: `stroke` },
  HE = `­`,
  UE = class extends $ {
    constructor(e, t = {}) {
      const {
          x: n,
          y: r,
          text: i = Fb(e) && Ib(e) ? U : Iy,
          frameAnchor: a,
          textAnchor: o = /right$/i.test(a) ? `end` : /left$/i.test(a) ? `start` : `middle`,
          lineAnchor: s = /^top/i.test(a) ? `top` : /^bottom/i.test(a) ? `bottom` : `middle`,
          lineHeight: c = 1,
          lineWidth: l = 1 / 0,
          textOverflow: u,
          monospace: d,
          fontFamily: f = d ? `ui-monospace, monospace` : void 0,
          fontSize: p,
          fontStyle: m,
          fontVariant: h,
          fontWeight: g,
          rotate: _,
        } = t,
        [v, y] = Xy(_, 0),
        [b, x] = QE(p);
      if (
        (super(
          e,
          {
            x: { value: n, scale: `x`, optional: !0 },
            y: { value: r, scale: `y`, optional: !0 },
            fontSize: { value: b, optional: !0 },
            rotate: { value: Nb(v), optional: !0 },
            text: { value: i, filter: zv, optional: !0 },
          },
          t,
          VE,
        ),
        (this.rotate = y),
        (this.textAnchor = RT(o, `middle`)),
        (this.lineAnchor = Qy(s, `lineAnchor`, [`top`, `middle`, `bottom`])),
        (this.lineHeight = +c),
        (this.lineWidth = +l),
        (this.textOverflow = WE(u)),
        (this.monospace = !!d),
        (this.fontFamily = zy(f)),
        (this.fontSize = x),
        (this.fontStyle = zy(m)),
        (this.fontVariant = zy(h)),
        (this.fontWeight = zy(g)),
        (this.frameAnchor = Yb(a)),
        !(this.lineWidth >= 0))
      )
        throw Error(`invalid lineWidth: ${l}`);
      (this.splitLines = iD(this)), (this.clipLine = aD(this));
    }
    render(e, t, n, r, i) {
      const { x: a, y: o } = t,
        { x: s, y: c, rotate: l, text: u, title: d, fontSize: f } = n,
        { rotate: p } = this,
        [m, h] = UT(this, r);
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(YE, this, u, r)
        .call(Q, this, { x: s && a, y: c && o })
        .call((t) =>
          t
            .selectAll()
            .data(e)
            .enter()
            .append(`text`)
            .call(X, this)
            .call(GE, this, u, d)
            .attr(
              `transform`,
              BE`translate(${s ? (e) => s[e] : m},${c ? (e) => c[e] : h})${l ? (e) => ` rotate(${l[e]})` : p ? ` rotate(${p})` : ``}`,
            )
            .call(Z, `font-size`, f && ((e) => f[e]))
            .call(TT, this, n),
        )
        .node();
    }
  };
function WE(e) {
  return e == null
    ? null
    : Qy(e, `textOverflow`, [
        `clip`,
        `ellipsis`,
        `clip-start`,
        `clip-end`,
        `ellipsis-start`,
        `ellipsis-middle`,
        `ellipsis-end`,
      ]).replace(/^(clip|ellipsis)$/, `$1-end`);
}
function GE(e, t, n, r) {
  if (!n) return;
  const { lineAnchor: i, lineHeight: a, textOverflow: o, splitLines: s, clipLine: c } = t;
  e.each(function (e) {
    const t = s(mT(n[e]) ?? ``).map(c),
      l = t.length,
      u = i === `top` ? 0.71 : i === `bottom` ? 1 - l : (164 - l * 100) / 200;
    if (l > 1) {
      let e = 0;
      for (let n = 0; n < l; ++n) {
        if ((++e, !t[n])) continue;
        const r = this.ownerDocument.createElementNS(pt.svg, `tspan`);
        r.setAttribute(`x`, 0),
          n === e - 1 ? r.setAttribute(`y`, `${(u + n) * a}em`) : r.setAttribute(`dy`, `${e * a}em`),
          (r.textContent = t[n]),
          this.appendChild(r),
          (e = 0);
      }
    } else u && this.setAttribute(`y`, `${u * a}em`), (this.textContent = t[0]);
    if (o && !r && t[0] !== n[e]) {
      const t = this.ownerDocument.createElementNS(pt.svg, `title`);
      (t.textContent = n[e]), this.appendChild(t);
    }
  });
}
function KE(e, { x: t, y: n, ...r } = {}) {
  return r.frameAnchor === void 0 && ([t, n] = db(t, n)), new UE(e, { ...r, x: t, y: n });
}
function qE(e, { x: t = U, ...n } = {}) {
  return new UE(e, NE({ ...n, x: t }));
}
function JE(e, { y: t = U, ...n } = {}) {
  return new UE(e, ME({ ...n, y: t }));
}
function YE(e, t, n) {
  Z(e, `text-anchor`, t.textAnchor),
    Z(e, `font-family`, t.fontFamily),
    Z(e, `font-size`, t.fontSize),
    Z(e, `font-style`, t.fontStyle),
    Z(e, `font-variant`, t.fontVariant === void 0 ? XE(n) : t.fontVariant),
    Z(e, `font-weight`, t.fontWeight);
}
function XE(e) {
  return e && (Vb(e) || Rb(e)) ? `tabular-nums` : void 0;
}
var ZE = new Set([
  `inherit`,
  `initial`,
  `revert`,
  `unset`,
  `xx-small`,
  `x-small`,
  `small`,
  `medium`,
  `large`,
  `x-large`,
  `xx-large`,
  `xxx-large`,
  `larger`,
  `smaller`,
]);
function QE(e) {
  return e == null || typeof e == `number`
    ? [void 0, e]
    : typeof e == `string`
      ? ((e = e.trim().toLowerCase()),
        ZE.has(e) || /^[+-]?\d*\.?\d+(e[+-]?\d+)?(\w*|%)$/.test(e) ? [void 0, e] : [e, void 0])
      : [e, void 0];
}
function $E(e, t, n) {
  let r = [],
    i,
    a = 0;
  for (const [o, s, c] of eD(e))
    i === void 0 && (i = o),
      a > i && n(e, i, s) > t && (r.push(e.slice(i, a) + (e[a - 1] === HE ? `-` : ``)), (i = o)),
      c ? (r.push(e.slice(i, s)), (i = void 0)) : (a = s);
  return r;
}
function* eD(e) {
  let t = 0,
    n = 0,
    r = e.length;
  for (; n < r; ) {
    let r = 1;
    switch (e[n]) {
      case HE:
      case `-`:
        ++n, yield [t, n, !1], (t = n);
        break;
      case ` `:
        for (yield [t, n, !1]; e[++n] === ` `; );
        t = n;
        break;
      case `\r`:
        e[n + 1] ===
          `
` && ++r;
      case `
`:
        yield [t, n, !0], (n += r), (t = n);
        break;
      default:
        ++n;
    }
  }
  yield [t, n, !0];
}
var tD = {
  a: 56,
  b: 63,
  c: 57,
  d: 63,
  e: 58,
  f: 37,
  g: 62,
  h: 60,
  i: 26,
  j: 26,
  k: 55,
  l: 26,
  m: 88,
  n: 60,
  o: 60,
  p: 62,
  q: 62,
  r: 39,
  s: 54,
  t: 38,
  u: 60,
  v: 55,
  w: 79,
  x: 54,
  y: 55,
  z: 55,
  A: 69,
  B: 67,
  C: 73,
  D: 74,
  E: 61,
  F: 58,
  G: 76,
  H: 75,
  I: 28,
  J: 55,
  K: 67,
  L: 58,
  M: 89,
  N: 75,
  O: 78,
  P: 65,
  Q: 78,
  R: 67,
  S: 65,
  T: 65,
  U: 75,
  V: 69,
  W: 98,
  X: 69,
  Y: 67,
  Z: 67,
  0: 64,
  1: 48,
  2: 62,
  3: 64,
  4: 66,
  5: 63,
  6: 65,
  7: 58,
  8: 65,
  9: 65,
  ' ': 29,
  '!': 32,
  '"': 49,
  "'": 31,
  '(': 39,
  ')': 39,
  ',': 31,
  '-': 48,
  '.': 31,
  '/': 32,
  ':': 31,
  ';': 31,
  '?': 52,
  '‘': 31,
  '’': 31,
  '“': 47,
  '”': 47,
  '…': 82,
};
function nD(e, t = 0, n = e.length) {
  let r = 0;
  for (let i = t; i < n; i = fD(e, i)) r += tD[e[i]] ?? (_D(e, i) ? 120 : tD.e);
  return r;
}
function rD(e, t = 0, n = e.length) {
  let r = 0;
  for (let i = t; i < n; i = fD(e, i)) r += _D(e, i) ? 126 : 63;
  return r;
}
function iD({ monospace: e, lineWidth: t, textOverflow: n }) {
  if (n != null || t == 1 / 0) return (e) => e.split(/\r\n?|\n/g);
  const r = e ? rD : nD,
    i = t * 100;
  return (e) => $E(e, i, r);
}
function aD({ monospace: e, lineWidth: t, textOverflow: n }) {
  if (n == null || t == 1 / 0) return (e) => e;
  const r = e ? rD : nD,
    i = t * 100;
  switch (n) {
    case `clip-start`:
      return (e) => lD(e, i, r, ``);
    case `clip-end`:
      return (e) => sD(e, i, r, ``);
    case `ellipsis-start`:
      return (e) => lD(e, i, r, `…`);
    case `ellipsis-middle`:
      return (e) => cD(e, i, r, `…`);
    case `ellipsis-end`:
      return (e) => sD(e, i, r, `…`);
  }
}
function oD(e, t, n, r) {
  let i = [],
    a = 0;
  for (let o = 0, s = 0, c = e.length; o < c; o = s) {
    s = fD(e, o);
    const c = n(e, o, s);
    if (a + c > t) {
      for (a += r; a > t && o > 0; ) (s = o), (o = i.pop()), (a -= n(e, o, s));
      return [o, t - a];
    }
    (a += c), i.push(o);
  }
  return [-1, 0];
}
function sD(e, t, n, r) {
  e = e.trim();
  const i = n(r),
    [a] = oD(e, t, n, i);
  return a < 0 ? e : e.slice(0, a).trimEnd() + r;
}
function cD(e, t, n, r) {
  e = e.trim();
  const i = n(e);
  if (i <= t) return e;
  const a = n(r) / 2,
    [o, s] = oD(e, t / 2, n, a),
    [c] = oD(e, i - t / 2 - s + a, n, -a);
  return c < 0 ? r : e.slice(0, o).trimEnd() + r + e.slice(fD(e, c)).trimStart();
}
function lD(e, t, n, r) {
  e = e.trim();
  const i = n(e);
  if (i <= t) return e;
  const a = n(r),
    [o] = oD(e, i - t + a, n, -a);
  return o < 0 ? r : r + e.slice(fD(e, o)).trimStart();
}
var uD = /[\p{Combining_Mark}\p{Emoji_Modifier}]+/uy,
  dD = /\p{Extended_Pictographic}/uy;
function fD(e, t) {
  return (t += mD(e, t) ? 2 : 1), gD(e, t) && (t = uD.lastIndex), hD(e, t) ? fD(e, t + 1) : t;
}
function pD(e, t) {
  return e.charCodeAt(t) < 128;
}
function mD(e, t) {
  const n = e.charCodeAt(t);
  if (n >= 55296 && n < 56320) {
    const n = e.charCodeAt(t + 1);
    return n >= 56320 && n < 57344;
  }
  return !1;
}
function hD(e, t) {
  return e.charCodeAt(t) === 8205;
}
function gD(e, t) {
  return !pD(e, t) && ((uD.lastIndex = t), uD.test(e));
}
function _D(e, t) {
  return !pD(e, t) && ((dD.lastIndex = t), dD.test(e));
}
var vD = {
    ariaLabel: `vector`,
    fill: `none`,
    stroke: `currentColor`,
    strokeWidth: 1.5,
    strokeLinejoin: `round`,
    strokeLinecap: `round`,
  },
  yD = 3.5,
  bD = yD * 5,
  xD = {
    draw(e, t, n) {
      const r = (t * n) / bD;
      e.moveTo(0, 0), e.lineTo(0, -t), e.moveTo(-r, r - t), e.lineTo(0, -t), e.lineTo(r, r - t);
    },
  },
  SD = {
    draw(e, t, n) {
      e.moveTo(-n, 0), e.lineTo(0, -t), e.lineTo(n, 0);
    },
  },
  CD = new Map([
    [`arrow`, xD],
    [`spike`, SD],
  ]);
function wD(e) {
  return e && typeof e.draw == `function`;
}
function TD(e) {
  if (wD(e)) return e;
  const t = CD.get(`${e}`.toLowerCase());
  if (t) return t;
  throw Error(`invalid shape: ${e}`);
}
var ED = class extends $ {
  constructor(e, t = {}) {
    const {
        x: n,
        y: r,
        r: i = yD,
        length: a,
        rotate: o,
        shape: s = xD,
        anchor: c = `middle`,
        frameAnchor: l,
      } = t,
      [u, d] = Xy(a, 12),
      [f, p] = Xy(o, 0);
    super(
      e,
      {
        x: { value: n, scale: `x`, optional: !0 },
        y: { value: r, scale: `y`, optional: !0 },
        length: { value: u, scale: `length`, optional: !0 },
        rotate: { value: f, optional: !0 },
      },
      t,
      vD,
    ),
      (this.r = +i),
      (this.length = d),
      (this.rotate = p),
      (this.shape = TD(s)),
      (this.anchor = Qy(c, `anchor`, [`start`, `middle`, `end`])),
      (this.frameAnchor = Yb(l));
  }
  render(e, t, n, r, i) {
    const { x: a, y: o } = t,
      { x: s, y: c, length: l, rotate: u } = n,
      { length: d, rotate: f, anchor: p, shape: m, r: h } = this,
      [g, _] = UT(this, r);
    return J(`svg:g`, i)
      .call(Y, this, r, i)
      .call(Q, this, { x: s && a, y: c && o })
      .call((t) =>
        t
          .selectAll()
          .data(e)
          .enter()
          .append(`path`)
          .call(X, this)
          .attr(
            `transform`,
            BE`translate(${s ? (e) => s[e] : g},${c ? (e) => c[e] : _})${u ? (e) => ` rotate(${u[e]})` : f ? ` rotate(${f})` : ``}${p === `start` ? `` : p === `end` ? (l ? (e) => ` translate(0,${l[e]})` : ` translate(0,${d})`) : l ? (e) => ` translate(0,${l[e] / 2})` : ` translate(0,${d / 2})`}`,
          )
          .attr(
            `d`,
            l
              ? (e) => {
                  const t = Da();
                  return m.draw(t, l[e], h), t;
                }
              : (() => {
                  const e = Da();
                  return m.draw(e, d, h), e;
                })(),
          )
          .call(TT, this, n),
      )
      .node();
  }
};
function DD(e, t = {}) {
  let { x: n, y: r, ...i } = t;
  return t.frameAnchor === void 0 && ([n, r] = db(n, r)), new ED(e, { ...i, x: n, y: r });
}
function OD(e, t = {}) {
  const { x: n = U, ...r } = t;
  return new ED(e, { ...r, x: n });
}
function kD(e, t = {}) {
  const { y: n = U, ...r } = t;
  return new ED(e, { ...r, y: n });
}
function AD(e, t = {}) {
  const {
    shape: n = SD,
    stroke: r = vD.stroke,
    strokeWidth: i = 1,
    fill: a = r,
    fillOpacity: o = 0.3,
    anchor: s = `start`,
    ...c
  } = t;
  return DD(e, { ...c, shape: n, stroke: r, strokeWidth: i, fill: a, fillOpacity: o, anchor: s });
}
function jD(e, t) {
  return arguments.length < 2 && !Fb(e) && ((t = e), (e = null)), t === void 0 && (t = {}), [e, t];
}
function MD({ anchor: e } = {}, t) {
  return e === void 0 ? t[0] : Qy(e, `anchor`, t);
}
function ND(e) {
  return MD(e, [`left`, `right`]);
}
function PD(e) {
  return MD(e, [`right`, `left`]);
}
function FD(e) {
  return MD(e, [`bottom`, `top`]);
}
function ID(e) {
  return MD(e, [`top`, `bottom`]);
}
function LD() {
  const [e, t] = jD(...arguments);
  return VD(`y`, ND(t), e, t);
}
function RD() {
  const [e, t] = jD(...arguments);
  return VD(`fy`, PD(t), e, t);
}
function zD() {
  const [e, t] = jD(...arguments);
  return HD(`x`, FD(t), e, t);
}
function BD() {
  const [e, t] = jD(...arguments);
  return HD(`fx`, ID(t), e, t);
}
function VD(
  e,
  t,
  n,
  {
    color: r = `currentColor`,
    opacity: i = 1,
    stroke: a = r,
    strokeOpacity: o = i,
    strokeWidth: s = 1,
    fill: c = r,
    fillOpacity: l = i,
    textAnchor: u,
    textStroke: d,
    textStrokeOpacity: f,
    textStrokeWidth: p,
    tickSize: m = e === `y` ? 6 : 0,
    tickPadding: h,
    tickRotate: g,
    x: _,
    margin: v,
    marginTop: y = v === void 0 ? 20 : v,
    marginRight: b = v === void 0 ? (t === `right` ? 40 : 0) : v,
    marginBottom: x = v === void 0 ? 20 : v,
    marginLeft: S = v === void 0 ? (t === `left` ? 40 : 0) : v,
    label: C,
    labelAnchor: w,
    labelArrow: T,
    labelOffset: E,
    ariaLabel: D = `${e}-axis`,
    ...O
  },
) {
  return (
    (m = W(m)),
    (h = W(h)),
    (g = W(g)),
    w !== void 0 && (w = Qy(w, `labelAnchor`, [`center`, `top`, `bottom`])),
    (T = fO(T)),
    WT(
      m && !K(a)
        ? UD(e, t, n, {
            stroke: a,
            strokeOpacity: o,
            strokeWidth: s,
            tickSize: m,
            tickPadding: h,
            tickRotate: g,
            x: _,
            ariaLabel: D,
            ...O,
          })
        : null,
      K(c)
        ? null
        : GD(e, t, n, {
            fill: c,
            fillOpacity: l,
            stroke: d,
            strokeOpacity: f,
            strokeWidth: p,
            textAnchor: u,
            tickSize: m,
            tickPadding: h,
            tickRotate: g,
            x: _,
            marginTop: y,
            marginRight: b,
            marginBottom: x,
            marginLeft: S,
            ariaLabel: D,
            ...O,
          }),
      !K(c) && C !== null
        ? KE(
            [],
            eO({ fill: c, fillOpacity: l, ...O }, function (n, r, i, a, o) {
              const s = a[e],
                {
                  marginTop: c,
                  marginRight: l,
                  marginBottom: u,
                  marginLeft: d,
                } = (e === `y` && o.inset) || o,
                f = w ?? (s.bandwidth ? `center` : `top`),
                p = E ?? (t === `right` ? l : d) - 3;
              return (
                f === `center`
                  ? ((this.textAnchor = void 0),
                    (this.lineAnchor = t === `right` ? `bottom` : `top`),
                    (this.frameAnchor = t),
                    (this.rotate = -90))
                  : ((this.textAnchor = t === `right` ? `end` : `start`),
                    (this.lineAnchor = f),
                    (this.frameAnchor = `${f}-${t}`),
                    (this.rotate = 0)),
                (this.dy = f === `top` ? 3 - c : f === `bottom` ? u - 3 : 0),
                (this.dx = t === `right` ? p : -p),
                (this.ariaLabel = `${D} label`),
                {
                  facets: [[0]],
                  channels: {
                    text: { value: [dO(e, s, { anchor: t, label: C, labelAnchor: f, labelArrow: T })] },
                  },
                }
              );
            }),
          )
        : null,
    )
  );
}
function HD(
  e,
  t,
  n,
  {
    color: r = `currentColor`,
    opacity: i = 1,
    stroke: a = r,
    strokeOpacity: o = i,
    strokeWidth: s = 1,
    fill: c = r,
    fillOpacity: l = i,
    textAnchor: u,
    textStroke: d,
    textStrokeOpacity: f,
    textStrokeWidth: p,
    tickSize: m = e === `x` ? 6 : 0,
    tickPadding: h,
    tickRotate: g,
    y: _,
    margin: v,
    marginTop: y = v === void 0 ? (t === `top` ? 30 : 0) : v,
    marginRight: b = v === void 0 ? 20 : v,
    marginBottom: x = v === void 0 ? (t === `bottom` ? 30 : 0) : v,
    marginLeft: S = v === void 0 ? 20 : v,
    label: C,
    labelAnchor: w,
    labelArrow: T,
    labelOffset: E,
    ariaLabel: D = `${e}-axis`,
    ...O
  },
) {
  return (
    (m = W(m)),
    (h = W(h)),
    (g = W(g)),
    w !== void 0 && (w = Qy(w, `labelAnchor`, [`center`, `left`, `right`])),
    (T = fO(T)),
    WT(
      m && !K(a)
        ? WD(e, t, n, {
            stroke: a,
            strokeOpacity: o,
            strokeWidth: s,
            tickSize: m,
            tickPadding: h,
            tickRotate: g,
            y: _,
            ariaLabel: D,
            ...O,
          })
        : null,
      K(c)
        ? null
        : KD(e, t, n, {
            fill: c,
            fillOpacity: l,
            stroke: d,
            strokeOpacity: f,
            strokeWidth: p,
            textAnchor: u,
            tickSize: m,
            tickPadding: h,
            tickRotate: g,
            y: _,
            marginTop: y,
            marginRight: b,
            marginBottom: x,
            marginLeft: S,
            ariaLabel: D,
            ...O,
          }),
      !K(c) && C !== null
        ? KE(
            [],
            eO({ fill: c, fillOpacity: l, ...O }, function (n, r, i, a, o) {
              const s = a[e],
                {
                  marginTop: c,
                  marginRight: l,
                  marginBottom: u,
                  marginLeft: d,
                } = (e === `x` && o.inset) || o,
                f = w ?? (s.bandwidth ? `center` : `right`),
                p = E ?? (t === `top` ? c : u) - 3;
              return (
                f === `center`
                  ? ((this.frameAnchor = t), (this.textAnchor = void 0))
                  : ((this.frameAnchor = `${t}-${f}`), (this.textAnchor = f === `right` ? `end` : `start`)),
                (this.lineAnchor = t),
                (this.dy = t === `top` ? -p : p),
                (this.dx = f === `right` ? l - 3 : f === `left` ? 3 - d : 0),
                (this.ariaLabel = `${D} label`),
                {
                  facets: [[0]],
                  channels: {
                    text: { value: [dO(e, s, { anchor: t, label: C, labelAnchor: f, labelArrow: T })] },
                  },
                }
              );
            }),
          )
        : null,
    )
  );
}
function UD(
  e,
  t,
  n,
  {
    strokeWidth: r = 1,
    strokeLinecap: i = null,
    strokeLinejoin: a = null,
    facetAnchor: o = t + (e === `y` ? `-empty` : ``),
    frameAnchor: s = t,
    tickSize: c,
    inset: l = 0,
    insetLeft: u = l,
    insetRight: d = l,
    dx: f = 0,
    y: p = e === `y` ? void 0 : null,
    ariaLabel: m,
    ...h
  },
) {
  return tO(
    kD,
    e,
    n,
    { ariaLabel: `${m} tick`, ariaHidden: !0 },
    {
      strokeWidth: r,
      strokeLinecap: i,
      strokeLinejoin: a,
      facetAnchor: o,
      frameAnchor: s,
      y: p,
      ...h,
      dx: t === `left` ? +f - hT + +u : +f + hT - d,
      anchor: `start`,
      length: c,
      shape: t === `left` ? cO : lO,
    },
  );
}
function WD(
  e,
  t,
  n,
  {
    strokeWidth: r = 1,
    strokeLinecap: i = null,
    strokeLinejoin: a = null,
    facetAnchor: o = t + (e === `x` ? `-empty` : ``),
    frameAnchor: s = t,
    tickSize: c,
    inset: l = 0,
    insetTop: u = l,
    insetBottom: d = l,
    dy: f = 0,
    x: p = e === `x` ? void 0 : null,
    ariaLabel: m,
    ...h
  },
) {
  return tO(
    OD,
    e,
    n,
    { ariaLabel: `${m} tick`, ariaHidden: !0 },
    {
      strokeWidth: r,
      strokeLinejoin: a,
      strokeLinecap: i,
      facetAnchor: o,
      frameAnchor: s,
      x: p,
      ...h,
      dy: t === `bottom` ? +f - hT - d : +f + hT + +u,
      anchor: `start`,
      length: c,
      shape: t === `bottom` ? oO : sO,
    },
  );
}
function GD(
  e,
  t,
  n,
  {
    facetAnchor: r = t + (e === `y` ? `-empty` : ``),
    frameAnchor: i = t,
    tickSize: a,
    tickRotate: o = 0,
    tickPadding: s = Math.max(3, 9 - a) + (Math.abs(o) > 60 ? 4 * Math.cos(o * sE) : 0),
    text: c,
    textAnchor: l = Math.abs(o) > 60 ? `middle` : t === `left` ? `end` : `start`,
    lineAnchor: u = o > 60 ? `top` : o < -60 ? `bottom` : `middle`,
    fontVariant: d,
    inset: f = 0,
    insetLeft: p = f,
    insetRight: m = f,
    dx: h = 0,
    ariaLabel: g,
    y: _ = e === `y` ? void 0 : null,
    ...v
  },
) {
  return tO(
    JE,
    e,
    n,
    { ariaLabel: `${g} tick label` },
    {
      facetAnchor: r,
      frameAnchor: i,
      text: c,
      textAnchor: l,
      lineAnchor: u,
      fontVariant: d,
      rotate: o,
      y: _,
      ...v,
      dx: t === `left` ? +h - a - s + +p : +h + +a + +s - m,
    },
    function (e, n, r, i, a) {
      d === void 0 && (this.fontVariant = uO(e)), c === void 0 && (a.text = rO(e, n, r, i, t));
    },
  );
}
function KD(
  e,
  t,
  n,
  {
    facetAnchor: r = t + (e === `x` ? `-empty` : ``),
    frameAnchor: i = t,
    tickSize: a,
    tickRotate: o = 0,
    tickPadding: s = Math.max(3, 9 - a) + (Math.abs(o) >= 10 ? 4 * Math.cos(o * sE) : 0),
    text: c,
    textAnchor: l = Math.abs(o) >= 10 ? ((o < 0) ^ (t === `bottom`) ? `start` : `end`) : `middle`,
    lineAnchor: u = Math.abs(o) >= 10 ? `middle` : t === `bottom` ? `top` : `bottom`,
    fontVariant: d,
    inset: f = 0,
    insetTop: p = f,
    insetBottom: m = f,
    dy: h = 0,
    x: g = e === `x` ? void 0 : null,
    ariaLabel: _,
    ...v
  },
) {
  return tO(
    qE,
    e,
    n,
    { ariaLabel: `${_} tick label` },
    {
      facetAnchor: r,
      frameAnchor: i,
      text: c === void 0 ? null : c,
      textAnchor: l,
      lineAnchor: u,
      fontVariant: d,
      rotate: o,
      x: g,
      ...v,
      dy: t === `bottom` ? +h + +a + +s - m : +h - a - s + +p,
    },
    function (e, n, r, i, a) {
      d === void 0 && (this.fontVariant = uO(e)), c === void 0 && (a.text = rO(e, n, r, i, t));
    },
  );
}
function qD() {
  const [e, t] = jD(...arguments);
  return ZD(`y`, ND(t), e, t);
}
function JD() {
  const [e, t] = jD(...arguments);
  return ZD(`fy`, PD(t), e, t);
}
function YD() {
  const [e, t] = jD(...arguments);
  return QD(`x`, FD(t), e, t);
}
function XD() {
  const [e, t] = jD(...arguments);
  return QD(`fx`, ID(t), e, t);
}
function ZD(
  e,
  t,
  n,
  {
    y: r = e === `y` ? void 0 : null,
    x: i = null,
    x1: a = t === `left` ? i : null,
    x2: o = t === `right` ? i : null,
    ariaLabel: s = `${e}-grid`,
    ariaHidden: c = !0,
    ...l
  },
) {
  return tO(RE, e, n, { ariaLabel: s, ariaHidden: c }, { y: r, x1: a, x2: o, ...$D(l) });
}
function QD(
  e,
  t,
  n,
  {
    x: r = e === `x` ? void 0 : null,
    y: i = null,
    y1: a = t === `top` ? i : null,
    y2: o = t === `bottom` ? i : null,
    ariaLabel: s = `${e}-grid`,
    ariaHidden: c = !0,
    ...l
  },
) {
  return tO(LE, e, n, { ariaLabel: s, ariaHidden: c }, { x: r, y1: a, y2: o, ...$D(l) });
}
function $D({
  color: e = `currentColor`,
  opacity: t = 0.1,
  stroke: n = e,
  strokeOpacity: r = t,
  strokeWidth: i = 1,
  ...a
}) {
  return { stroke: n, strokeOpacity: r, strokeWidth: i, ...a };
}
function eO(
  {
    fill: e,
    fillOpacity: t,
    fontFamily: n,
    fontSize: r,
    fontStyle: i,
    fontVariant: a,
    fontWeight: o,
    monospace: s,
    pointerEvents: c,
    shapeRendering: l,
    clip: u = !1,
  },
  d,
) {
  return (
    ([, e] = Yy(e)),
    ([, t] = Xy(t)),
    {
      facet: `super`,
      x: null,
      y: null,
      fill: e,
      fillOpacity: t,
      fontFamily: n,
      fontSize: r,
      fontStyle: i,
      fontVariant: a,
      fontWeight: o,
      monospace: s,
      pointerEvents: c,
      shapeRendering: l,
      clip: u,
      initializer: d,
    }
  );
}
function tO(e, t, n, r, i, a) {
  let o;
  function s(e, n, r, s, c, l) {
    const u = e == null && (t === `fx` || t === `fy`),
      { [t]: d } = s;
    if (!d) throw Error(`missing scale: ${t}`);
    let f = d.domain(),
      { interval: p, ticks: m, tickFormat: h, tickSpacing: g = t === `x` ? 80 : 35 } = i;
    if (
      (typeof m == `string` && pO(d) && ((p = m), (m = void 0)),
      m === void 0 && (m = Ob(p, d.type) ?? nO(d, g)),
      e == null)
    ) {
      if (Fb(m)) e = eb(m);
      else if (jb(m)) e = aO(m, ...j(f));
      else if (d.interval) {
        let t = d.interval;
        if (d.ticks) {
          const [n, r] = j(f),
            i = (r - n) / t[oy];
          (t = hy(t, i / m) ?? t), (e = aO(t, n, r));
        } else {
          e = f;
          const n = e.length;
          (t = hy(t, n / m) ?? t), t !== d.interval && (e = aO(t, ...j(e)));
        }
        if (t === d.interval) {
          const t = Math.round(e.length / m);
          t > 1 && (e = e.filter((e, n) => n % t === 0));
        }
      } else e = d.ticks ? d.ticks(m) : f;
      if (!d.ticks && e.length && e !== f) {
        const n = new ae(f);
        (e = e.filter((e) => n.has(e))),
          e.length ||
            _C(
              `Warning: the ${t}-axis ticks appear to not align with the scale domain, resulting in no ticks. Try different ticks?`,
            );
      }
      t === `y` || t === `x` ? (n = [mb(e)]) : (o[t] = { scale: t, value: U });
    }
    a?.call(this, d, e, m, h, o);
    const _ = Object.fromEntries(Object.entries(o).map(([t, n]) => [t, { ...n, value: H(e, n.value) }]));
    return u && (n = l.filterFacets(e, _)), { data: e, facets: n, channels: _ };
  }
  const c = bx(i).initializer,
    l = e(n, bx({ ...i, initializer: s }, c));
  return (
    n == null ? ((o = l.channels), (l.channels = {})) : (o = {}),
    r !== void 0 && Object.assign(l, r),
    l.clip === void 0 && (l.clip = !1),
    l
  );
}
function nO(e, t) {
  const [n, r] = j(e.range());
  return (r - n) / t;
}
function rO(e, t, n, r, i) {
  return { value: iO(e, t, n, r, i) };
}
function iO(e, t, n, r, i) {
  return typeof r == `function` && !(e.type === `log` && e.tickFormat)
    ? r
    : r === void 0 && t && Rb(t)
      ? (yy(e.type, t, i) ?? mT)
      : e.tickFormat
        ? e.tickFormat(typeof n == `number` ? n : null, r)
        : typeof r == `string` && e.domain().length > 0
          ? (Rb(e.domain()) ? xm : $o)(r)
          : r === void 0
            ? mT
            : Uy(r);
}
function aO(e, t, n) {
  return e.range(t, e.offset(e.floor(n)));
}
var oO = {
    draw(e, t) {
      e.moveTo(0, 0), e.lineTo(0, t);
    },
  },
  sO = {
    draw(e, t) {
      e.moveTo(0, 0), e.lineTo(0, -t);
    },
  },
  cO = {
    draw(e, t) {
      e.moveTo(0, 0), e.lineTo(-t, 0);
    },
  },
  lO = {
    draw(e, t) {
      e.moveTo(0, 0), e.lineTo(t, 0);
    },
  };
function uO(e) {
  return e.bandwidth && !e.interval ? void 0 : `tabular-nums`;
}
function dO(e, t, { anchor: n, label: r = t.label, labelAnchor: i, labelArrow: a } = {}) {
  if (!(r == null || (r.inferred && pO(t) && /^(date|time|year)$/i.test(r)))) {
    if (((r = String(r)), a === `auto` && (a = (!t.bandwidth || t.interval) && !/[↑↓→←]/.test(r)), !a))
      return r;
    if (a === !0) {
      const n = KC(t);
      n &&
        (a =
          /x$/.test(e) || i === `center`
            ? /x$/.test(e) === n < 0
              ? `left`
              : `right`
            : n < 0
              ? `up`
              : `down`);
    }
    switch (a) {
      case `left`:
        return `← ${r}`;
      case `right`:
        return `${r} →`;
      case `up`:
        return n === `right` ? `${r} ↑` : `↑ ${r}`;
      case `down`:
        return n === `right` ? `${r} ↓` : `↓ ${r}`;
    }
    return r;
  }
}
function fO(e = `auto`) {
  return K(e) ? !1 : typeof e == `boolean` ? e : Qy(e, `labelArrow`, [`auto`, `up`, `right`, `down`, `left`]);
}
function pO(e) {
  return Rb(e.domain());
}
function mO(e, t) {
  if (t == null) return t;
  const n = e(t);
  if (!n) throw Error(`scale not found: ${t}`);
  return n;
}
function hO(e, { opacity: t, ...n } = {}) {
  if (!sw(e) && !cw(e))
    throw Error(`swatches legend requires ordinal or threshold color scale (not ${e.type})`);
  return _O(e, n, (e, n, r, i) =>
    e
      .append(`svg`)
      .attr(`width`, r)
      .attr(`height`, i)
      .attr(`fill`, n.scale)
      .attr(`fill-opacity`, Xy(t)[1])
      .append(`rect`)
      .attr(`width`, `100%`)
      .attr(`height`, `100%`),
  );
}
function gO(
  e,
  {
    fill: t = e.hint?.fill === void 0 ? `none` : e.hint.fill,
    fillOpacity: n = 1,
    stroke: r = e.hint?.stroke === void 0 ? (K(t) ? `currentColor` : `none`) : e.hint.stroke,
    strokeOpacity: i = 1,
    strokeWidth: a = 1.5,
    r: o = 4.5,
    ...s
  } = {},
  c,
) {
  const [l, u] = Yy(t),
    [d, f] = Yy(r),
    p = mO(c, l),
    m = mO(c, d),
    h = o * o * Math.PI;
  return (
    (n = Xy(n)[1]),
    (i = Xy(i)[1]),
    (a = Xy(a)[1]),
    _O(e, s, (t, r, o, s) =>
      t
        .append(`svg`)
        .attr(`viewBox`, `-8 -8 16 16`)
        .attr(`width`, o)
        .attr(`height`, s)
        .attr(`fill`, l === `color` ? (e) => p.scale(e) : u)
        .attr(`fill-opacity`, n)
        .attr(`stroke`, d === `color` ? (e) => m.scale(e) : f)
        .attr(`stroke-opacity`, i)
        .attr(`stroke-width`, a)
        .append(`path`)
        .attr(`d`, (t) => {
          const n = Da();
          return e.scale(t).draw(n, h), n;
        }),
    )
  );
}
function _O(e, t = {}, n) {
  let {
      columns: r,
      tickFormat: i,
      fontVariant: a = aE(e),
      swatchSize: o = 15,
      swatchWidth: s = o,
      swatchHeight: c = o,
      marginLeft: l = 0,
      className: u,
      style: d,
      width: f,
    } = t,
    p = tT(t);
  (u = VT(u)), (i = iO(e.scale, e.domain, void 0, i));
  let m = J(`div`, p).attr(`class`, `${u}-swatches ${u}-swatches-${r == null ? `wrap` : `columns`}`),
    h;
  return (
    r == null
      ? ((h = `:where(.${u}-swatches-wrap) {
  display: flex;
  align-items: center;
  min-height: 33px;
  flex-wrap: wrap;
}
:where(.${u}-swatches-wrap .${u}-swatch) {
  display: inline-flex;
  align-items: center;
  margin-right: 1em;
}`),
        m
          .selectAll()
          .data(e.domain)
          .enter()
          .append(`span`)
          .attr(`class`, `${u}-swatch`)
          .call(n, e, s, c)
          .append(function () {
            return this.ownerDocument.createTextNode(i.apply(this, arguments));
          }))
      : ((h = `:where(.${u}-swatches-columns .${u}-swatch) {
  display: flex;
  align-items: center;
  break-inside: avoid;
  padding-bottom: 1px;
}
:where(.${u}-swatches-columns .${u}-swatch::before) {
  flex-shrink: 0;
}
:where(.${u}-swatches-columns .${u}-swatch-label) {
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
}`),
        m
          .style(`columns`, r)
          .selectAll()
          .data(e.domain)
          .enter()
          .append(`div`)
          .attr(`class`, `${u}-swatch`)
          .call(n, e, s, c)
          .call((e) => e.append(`div`).attr(`class`, `${u}-swatch-label`).attr(`title`, i).text(i))),
    m
      .call((e) =>
        e.insert(`style`, `*`).text(`:where(.${u}-swatches) {
  font-family: system-ui, sans-serif;
  font-size: 10px;
  margin-bottom: 0.5em;
}
:where(.${u}-swatch > svg) {
  margin-right: 0.5em;
  overflow: visible;
}
${h}`),
      )
      .style(`margin-left`, l ? `${+l}px` : null)
      .style(`width`, f === void 0 ? null : `${+f}px`)
      .style(`font-variant`, RT(a, `normal`))
      .call(HT, d)
      .node()
  );
}
var vO = new Map([
  [`symbol`, gO],
  [`color`, SO],
  [`opacity`, CO],
]);
function yO(e = {}) {
  for (const [t, n] of vO) {
    const r = e[t];
    if (sb(r)) {
      let i = tT(e),
        a;
      if (t === `symbol`) {
        const { fill: t, stroke: n = t === void 0 && sb(e.color) ? `color` : void 0 } = e;
        a = { fill: t, stroke: n };
      }
      return n(ew(t, r, a), xO(i, r, e), (t) => (sb(e[t]) ? ew(t, e[t]) : null));
    }
  }
  throw Error(`unknown legend type; no scale found`);
}
function bO(e, t, n = {}) {
  return (r, i) => {
    if (!vO.has(r)) throw Error(`unknown legend type: ${r}`);
    if (r in e) return vO.get(r)(e[r], xO(t, n[r], i), (t) => e[t]);
  };
}
function xO({ className: e, ...t }, { label: n, ticks: r, tickFormat: i } = {}, a) {
  return Xb(a, { className: e, ...t }, { label: n, ticks: r, tickFormat: i });
}
function SO(e, { legend: t = !0, ...n }) {
  if ((t === !0 && (t = e.type === `ordinal` ? `swatches` : `ramp`), e.domain !== void 0))
    switch (`${t}`.toLowerCase()) {
      case `swatches`:
        return hO(e, n);
      case `ramp`:
        return oE(e, n);
      default:
        throw Error(`unknown legend type: ${t}`);
    }
}
function CO({ type: e, interpolate: t, ...n }, { legend: r = !0, color: i = Hr(0, 0, 0), ...a }) {
  if (!t) throw Error(`${e} opacity scales are not supported`);
  if ((r === !0 && (r = `ramp`), `${r}`.toLowerCase() !== `ramp`))
    throw Error(`${r} opacity legends are not supported`);
  return SO({ type: e, ...n, interpolate: wO(i) }, { legend: r, ...a });
}
function wO(e) {
  const { r: t, g: n, b: r } = Hr(e) || Hr(0, 0, 0);
  return (e) => `rgba(${t},${n},${r},${e})`;
}
function TO(e, t, n) {
  const r = [];
  for (const [i, a] of vO) {
    const o = n[i];
    if (o?.legend && i in e) {
      const n = a(e[i], xO(t, e[i], o), (t) => e[t]);
      n != null && r.push(n);
    }
  }
  return r;
}
function EO(e = {}, t = `x`) {
  return rb(e) ? e : { ...e, [t]: U };
}
function DO(e = {}, t = `y`) {
  return ib(e) ? e : { ...e, [t]: U };
}
function OO(e, t) {
  if (t.length === 1) return { data: e, facets: t };
  let n = pb(e),
    r = new Uint8Array(n),
    i = 0;
  for (const e of t) for (const t of e) r[t] && ++i, (r[t] = 1);
  if (i === 0) return { data: e, facets: t };
  e = nb(e);
  const a = (e[Oy] = new Uint32Array(n + i));
  t = t.map((e) => nb(e, Uint32Array));
  let o = n;
  r.fill(0);
  for (const n of t)
    for (let t = 0, i = n.length; t < i; ++t) {
      const i = n[t];
      r[i] ? ((n[t] = o), (e[o] = e[i]), (a[o] = i), ++o) : (a[i] = i), (r[i] = 1);
    }
  return { data: e, facets: t };
}
function kO(e = {}, t = {}) {
  arguments.length === 1 && ([e, t] = LO(e));
  const { y1: n, y: r = n, x: i, ...a } = t,
    [o, s, c, l] = zO(r, i, `y`, `x`, e, a);
  return { ...o, y1: n, y: s, x1: c, x2: l, x: Cb(c, l) };
}
function AO(e = {}, t = {}) {
  arguments.length === 1 && ([e, t] = LO(e));
  const { y1: n, y: r = n, x: i } = t,
    [a, o, s] = zO(r, i, `y`, `x`, e, t);
  return { ...a, y1: n, y: o, x: s };
}
function jO(e = {}, t = {}) {
  arguments.length === 1 && ([e, t] = LO(e));
  const { y1: n, y: r = n, x: i } = t,
    [a, o, , s] = zO(r, i, `y`, `x`, e, t);
  return { ...a, y1: n, y: o, x: s };
}
function MO(e = {}, t = {}) {
  arguments.length === 1 && ([e, t] = LO(e));
  const { x1: n, x: r = n, y: i, ...a } = t,
    [o, s, c, l] = zO(r, i, `x`, `y`, e, a);
  return { ...o, x1: n, x: s, y1: c, y2: l, y: Cb(c, l) };
}
function NO(e = {}, t = {}) {
  arguments.length === 1 && ([e, t] = LO(e));
  const { x1: n, x: r = n, y: i } = t,
    [a, o, s] = zO(r, i, `x`, `y`, e, t);
  return { ...a, x1: n, x: o, y: s };
}
function PO(e = {}, t = {}) {
  arguments.length === 1 && ([e, t] = LO(e));
  const { x1: n, x: r = n, y: i } = t,
    [a, o, , s] = zO(r, i, `x`, `y`, e, t);
  return { ...a, x1: n, x: o, y: s };
}
function FO({ x: e, x1: t, x2: n, ...r } = {}) {
  return (
    (r = JT(r, `y`)),
    t === void 0 && n === void 0 ? kO({ x: e, ...r }) : (([t, n] = ub(e, t, n)), { ...r, x1: t, x2: n })
  );
}
function IO({ y: e, y1: t, y2: n, ...r } = {}) {
  return (
    (r = JT(r, `x`)),
    t === void 0 && n === void 0 ? MO({ y: e, ...r }) : (([t, n] = ub(e, t, n)), { ...r, y1: t, y2: n })
  );
}
function LO(e) {
  const { offset: t, order: n, reverse: r, ...i } = e;
  return [{ offset: t, order: n, reverse: r }, i];
}
var RO = { length: !0 };
function zO(e, t = Ly, n, r, { offset: i, order: a, reverse: o }, s) {
  if (t === null) throw Error(`stack requires ${r}`);
  const c = fb(s),
    [l, u] = xb(e),
    [d, f] = bb(t),
    [p, m] = bb(t);
  return (
    (d.hint = p.hint = RO),
    (i = BO(i)),
    (a = qO(a, i, r)),
    [
      yx(s, (r, s, l) => {
        ({ data: r, facets: s } = OO(r, s));
        const d = e == null ? void 0 : u(wb(H(r, e), l?.[n])),
          p = H(r, t, Float64Array),
          h = H(r, c),
          g = a && a(r, d, p, h),
          _ = pb(r),
          v = f(new Float64Array(_)),
          y = m(new Float64Array(_)),
          b = [];
        for (const e of s) {
          const t = d ? Array.from(de(e, (e) => d[e]).values()) : [e];
          if (g) for (const e of t) e.sort(g);
          for (const e of t) {
            let t = 0,
              n = 0;
            o && e.reverse();
            for (const r of e) {
              const e = p[r];
              e < 0 ? (t = y[r] = (v[r] = t) + e) : e > 0 ? (n = y[r] = (v[r] = n) + e) : (y[r] = v[r] = n);
            }
          }
          b.push(t);
        }
        return i && i(b, v, y, h), { data: r, facets: s };
      }),
      l,
      d,
      p,
    ]
  );
}
function BO(e) {
  if (e != null) {
    if (typeof e == `function`) return e;
    switch (`${e}`.toLowerCase()) {
      case `expand`:
      case `normalize`:
        return HO;
      case `center`:
      case `silhouette`:
        return UO;
      case `wiggle`:
        return WO;
    }
    throw Error(`unknown offset: ${e}`);
  }
}
function VO(e, t) {
  let n = 0,
    r = 0;
  for (const i of e) {
    const e = t[i];
    e < n && (n = e), e > r && (r = e);
  }
  return [n, r];
}
function HO(e, t, n) {
  for (const r of e)
    for (const e of r) {
      const [r, i] = VO(e, n);
      for (const a of e) {
        const e = 1 / (i - r || 1);
        (t[a] = e * (t[a] - r)), (n[a] = e * (n[a] - r));
      }
    }
}
function UO(e, t, n) {
  for (const r of e) {
    for (const e of r) {
      const [r, i] = VO(e, n);
      for (const a of e) {
        const e = (i + r) / 2;
        (t[a] -= e), (n[a] -= e);
      }
    }
    GO(r, t, n);
  }
  KO(e, t, n);
}
function WO(e, t, n, r) {
  for (const i of e) {
    let e = new ie(),
      a = 0;
    for (const o of i) {
      let i = -1,
        s = o.map((e) => Math.abs(n[e] - t[e])),
        c = o.map((a) => {
          i = r ? r[a] : ++i;
          const o = n[a] - t[a],
            s = e.has(i) ? o - e.get(i) : 0;
          return e.set(i, o), s;
        }),
        l = [0, ...ee(c)];
      for (const e of o) (t[e] += a), (n[e] += a);
      const u = Xe(s);
      u && (a -= Xe(s, (e, t) => (c[t] / 2 + l[t]) * e) / u);
    }
    GO(i, t, n);
  }
  KO(e, t, n);
}
function GO(e, t, n) {
  const r = je(e, (e) => je(e, (e) => t[e]));
  for (const i of e) for (const e of i) (t[e] -= r), (n[e] -= r);
}
function KO(e, t, n) {
  const r = e.length;
  if (r === 1) return;
  const i = e.map((e) => e.flat()),
    a = i.map((e) => (je(e, (e) => t[e]) + ke(e, (e) => n[e])) / 2),
    o = je(a);
  for (let e = 0; e < r; e++) {
    const r = o - a[e];
    for (const a of i[e]) (t[a] += r), (n[a] += r);
  }
}
function qO(e, t, n) {
  if (e === void 0 && t === WO) return QO(Lv);
  if (e != null) {
    if (typeof e == `string`) {
      const t = e.startsWith(`-`),
        r = t ? Rv : Lv;
      switch ((t ? e.slice(1) : e).toLowerCase()) {
        case `value`:
        case n:
          return JO(r);
        case `z`:
          return YO(r);
        case `sum`:
          return XO(r);
        case `appearance`:
          return ZO(r);
        case `inside-out`:
          return QO(r);
      }
      return $O(Fy(e));
    }
    if (typeof e == `function`) return (e.length === 1 ? $O : ek)(e);
    if (Cy(e)) return tk(e);
    throw Error(`invalid order: ${e}`);
  }
}
function JO(e) {
  return (t, n, r) => (t, n) => e(r[t], r[n]);
}
function YO(e) {
  return (t, n, r, i) => (t, n) => e(i[t], i[n]);
}
function XO(e) {
  return nk(e, (e, t, n, r) =>
    ye(
      mb(e),
      (e) => Xe(e, (e) => n[e]),
      (e) => r[e],
    ),
  );
}
function ZO(e) {
  return nk(e, (e, t, n, r) =>
    ye(
      mb(e),
      (e) => t[Fe(e, (e) => n[e])],
      (e) => r[e],
    ),
  );
}
function QO(e) {
  return nk(e, (e, t, n, r) => {
    let i = mb(e),
      a = ye(
        i,
        (e) => t[Fe(e, (e) => n[e])],
        (e) => r[e],
      ),
      o = fe(
        i,
        (e) => Xe(e, (e) => n[e]),
        (e) => r[e],
      ),
      s = [],
      c = [],
      l = 0;
    for (const e of a) l < 0 ? ((l += o.get(e)), s.push(e)) : ((l -= o.get(e)), c.push(e));
    return c.reverse().concat(s);
  });
}
function $O(e) {
  return (t) => {
    const n = H(t, e);
    return (e, t) => Lv(n[e], n[t]);
  };
}
function ek(e) {
  return (t) => (Cy(t) ? (n, r) => e(t[n], t[r]) : (n, r) => e(t.get(n), t.get(r)));
}
function tk(e) {
  return nk(Lv, () => e);
}
function nk(e, t) {
  return (n, r, i, a) => {
    if (!a) throw Error(`missing channel: z`);
    const o = new ie(t(n, r, i, a).map((e, t) => [e, t]));
    return (t, n) => e(o.get(a[t]), o.get(a[n]));
  };
}
var rk = { ariaLabel: `rect` },
  ik = class extends $ {
    constructor(e, t = {}) {
      const { x1: n, y1: r, x2: i, y2: a } = t;
      super(
        e,
        {
          x1: { value: n, scale: `x`, type: n != null && i == null ? `band` : void 0, optional: !0 },
          y1: { value: r, scale: `y`, type: r != null && a == null ? `band` : void 0, optional: !0 },
          x2: { value: i, scale: `x`, optional: !0 },
          y2: { value: a, scale: `y`, optional: !0 },
        },
        t,
        rk,
      ),
        ak(this, t),
        ok(this, t);
    }
    render(e, t, n, r, i) {
      let { x: a, y: o } = t,
        { x1: s, y1: c, x2: l, y2: u } = n,
        { marginTop: d, marginRight: f, marginBottom: p, marginLeft: m, width: h, height: g } = r,
        { projection: _ } = i,
        { insetTop: v, insetRight: y, insetBottom: b, insetLeft: x } = this,
        { rx: S, ry: C, rx1y1: w, rx1y2: T, rx2y1: E, rx2y2: D } = this;
      (s || l) && !_ && uw(a) && (s = l = null), (c || u) && !_ && uw(o) && (c = u = null);
      const O = a?.bandwidth ? a.bandwidth() : 0,
        k = o?.bandwidth ? o.bandwidth() : 0;
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, {}, 0, 0)
        .call((t) =>
          t
            .selectAll()
            .data(e)
            .enter()
            .call(
              w || T || E || D
                ? (e) =>
                    e
                      .append(`path`)
                      .call(X, this)
                      .call(
                        sk,
                        s && l ? (e) => s[e] + (l[e] < s[e] ? -y : x) : s ? (e) => s[e] + x : m + x,
                        c && u ? (e) => c[e] + (u[e] < c[e] ? -b : v) : c ? (e) => c[e] + v : d + v,
                        s && l ? (e) => l[e] - (l[e] < s[e] ? -x : y) : s ? (e) => s[e] + O - y : h - f - y,
                        c && u ? (e) => u[e] - (u[e] < c[e] ? -v : b) : c ? (e) => c[e] + k - b : g - p - b,
                        this,
                      )
                      .call(TT, this, n)
                : (e) =>
                    e
                      .append(`rect`)
                      .call(X, this)
                      .attr(`x`, s ? (l ? (e) => Math.min(s[e], l[e]) + x : (e) => s[e] + x) : m + x)
                      .attr(`y`, c ? (u ? (e) => Math.min(c[e], u[e]) + v : (e) => c[e] + v) : d + v)
                      .attr(
                        `width`,
                        s
                          ? l
                            ? (e) => Math.max(0, Math.abs(l[e] - s[e]) + O - x - y)
                            : O - x - y
                          : h - f - m - y - x,
                      )
                      .attr(
                        `height`,
                        c
                          ? u
                            ? (e) => Math.max(0, Math.abs(c[e] - u[e]) + k - v - b)
                            : k - v - b
                          : g - d - p - v - b,
                      )
                      .call(Z, `rx`, S)
                      .call(Z, `ry`, C)
                      .call(TT, this, n),
            ),
        )
        .node();
    }
  };
function ak(
  e,
  { inset: t = 0, insetTop: n = t, insetRight: r = t, insetBottom: i = t, insetLeft: a = t } = {},
) {
  (e.insetTop = W(n)), (e.insetRight = W(r)), (e.insetBottom = W(i)), (e.insetLeft = W(a));
}
function ok(
  e,
  {
    r: t,
    rx: n,
    ry: r,
    rx1: i = t,
    ry1: a = t,
    rx2: o = t,
    ry2: s = t,
    rx1y1: c = i === void 0 ? (a === void 0 ? 0 : +a) : +i,
    rx1y2: l = i === void 0 ? (s === void 0 ? 0 : +s) : +i,
    rx2y1: u = o === void 0 ? (a === void 0 ? 0 : +a) : +o,
    rx2y2: d = o === void 0 ? (s === void 0 ? 0 : +s) : +o,
  } = {},
) {
  c || l || u || d
    ? ((e.rx1y1 = c), (e.rx1y2 = l), (e.rx2y1 = u), (e.rx2y2 = d))
    : ((e.rx = RT(n, `auto`)), (e.ry = RT(r, `auto`)));
}
function sk(e, t, n, r, i, a) {
  const { rx1y1: o, rx1y2: s, rx2y1: c, rx2y2: l } = a;
  typeof t != `function` && (t = Uy(t)),
    typeof n != `function` && (n = Uy(n)),
    typeof r != `function` && (r = Uy(r)),
    typeof i != `function` && (i = Uy(i));
  const u = Math.max(Math.abs(o + c), Math.abs(s + l)),
    d = Math.max(Math.abs(o + s), Math.abs(c + l));
  e.attr(`d`, (e) => {
    const a = t(e),
      f = n(e),
      p = r(e),
      m = i(e),
      h = a > p,
      g = f > m,
      _ = h ? p : a,
      v = h ? a : p,
      y = g ? m : f,
      b = g ? f : m,
      x = Math.min(1, (v - _) / u, (b - y) / d),
      S = x * (h ? (g ? l : c) : g ? s : o),
      C = x * (h ? (g ? s : o) : g ? l : c),
      w = x * (h ? (g ? o : s) : g ? c : l),
      T = x * (h ? (g ? c : l) : g ? o : s);
    return `M${_},${y + lk(S, T)}A${S},${S} 0 0 ${S < 0 ? 0 : 1} ${_ + ck(S, T)},${y}H${v - ck(C, w)}A${C},${C} 0 0 ${C < 0 ? 0 : 1} ${v},${y + lk(C, w)}V${b - lk(w, C)}A${w},${w} 0 0 ${w < 0 ? 0 : 1} ${v - ck(w, C)},${b}H${_ + ck(T, S)}A${T},${T} 0 0 ${T < 0 ? 0 : 1} ${_},${b - lk(T, S)}Z`;
  });
}
function ck(e, t) {
  return t < 0 ? e : Math.abs(e);
}
function lk(e, t) {
  return t < 0 ? Math.abs(e) : e;
}
function uk(e, t) {
  return new ik(e, OE(kE(t)));
}
function dk(e, t = {}) {
  return ab(t) || (t = { ...t, y: Iy, x2: U, interval: 1 }), new ik(e, FO(kE(EO(t))));
}
function fk(e, t = {}) {
  return ab(t) || (t = { ...t, x: Iy, y2: U, interval: 1 }), new ik(e, IO(OE(DO(t))));
}
var pk = { ariaLabel: `frame`, fill: `none`, stroke: `currentColor`, clip: !1 },
  mk = { ariaLabel: `frame`, fill: null, stroke: `currentColor`, strokeLinecap: `square`, clip: !1 },
  hk = class extends $ {
    constructor(e = {}) {
      const { anchor: t = null } = e;
      super(Py, void 0, e, t == null ? pk : mk),
        (this.anchor = Zy(t, `anchor`, [`top`, `right`, `bottom`, `left`])),
        ak(this, e),
        t || ok(this, e);
    }
    render(e, t, n, r, i) {
      const { marginTop: a, marginRight: o, marginBottom: s, marginLeft: c, width: l, height: u } = r,
        { anchor: d, insetTop: f, insetRight: p, insetBottom: m, insetLeft: h } = this,
        { rx: g, ry: _, rx1y1: v, rx1y2: y, rx2y1: b, rx2y2: x } = this,
        S = c + h,
        C = l - o - p,
        w = a + f,
        T = u - s - m;
      return J(d ? `svg:line` : v || y || b || x ? `svg:path` : `svg:rect`, i)
        .datum(0)
        .call(Y, this, r, i)
        .call(X, this)
        .call(TT, this, n)
        .call(Q, this, {})
        .call(
          d === `left`
            ? (e) => e.attr(`x1`, S).attr(`x2`, S).attr(`y1`, w).attr(`y2`, T)
            : d === `right`
              ? (e) => e.attr(`x1`, C).attr(`x2`, C).attr(`y1`, w).attr(`y2`, T)
              : d === `top`
                ? (e) => e.attr(`x1`, S).attr(`x2`, C).attr(`y1`, w).attr(`y2`, w)
                : d === `bottom`
                  ? (e) => e.attr(`x1`, S).attr(`x2`, C).attr(`y1`, T).attr(`y2`, T)
                  : v || y || b || x
                    ? (e) => e.call(sk, S, w, C, T, this)
                    : (e) =>
                        e
                          .attr(`x`, S)
                          .attr(`y`, w)
                          .attr(`width`, C - S)
                          .attr(`height`, T - w)
                          .attr(`rx`, g)
                          .attr(`ry`, _),
        )
        .node();
    }
  };
function gk(e) {
  return new hk(e);
}
var _k = { ariaLabel: `tip`, fill: `var(--plot-background)`, stroke: `currentColor` },
  vk = new Set([`geometry`, `href`, `src`, `ariaLabel`, `scales`]),
  yk = class extends $ {
    constructor(e, t = {}) {
      t.tip && (t = { ...t, tip: !1 }), t.title === void 0 && Fb(e) && Ib(e) && (t = { ...t, title: U });
      const {
        x: n,
        y: r,
        x1: i,
        x2: a,
        y1: o,
        y2: s,
        anchor: c,
        preferredAnchor: l = `bottom`,
        monospace: u,
        fontFamily: d = u ? `ui-monospace, monospace` : void 0,
        fontSize: f,
        fontStyle: p,
        fontVariant: m,
        fontWeight: h,
        lineHeight: g = 1,
        lineWidth: _ = 20,
        frameAnchor: v,
        format: y,
        textAnchor: b = `start`,
        textOverflow: x,
        textPadding: S = 8,
        title: C,
        pointerSize: w = 12,
        pathFilter: T = `drop-shadow(0 3px 4px rgba(0,0,0,0.2))`,
      } = t;
      super(
        e,
        {
          x: { value: i != null && a != null ? null : n, scale: `x`, optional: !0 },
          y: { value: o != null && s != null ? null : r, scale: `y`, optional: !0 },
          x1: { value: i, scale: `x`, optional: a == null },
          y1: { value: o, scale: `y`, optional: s == null },
          x2: { value: a, scale: `x`, optional: i == null },
          y2: { value: s, scale: `y`, optional: o == null },
          title: { value: C, optional: !0 },
        },
        t,
        _k,
      ),
        (this.anchor = Jb(c, `anchor`)),
        (this.preferredAnchor = Jb(l, `preferredAnchor`)),
        (this.frameAnchor = Yb(v)),
        (this.textAnchor = RT(b, `middle`)),
        (this.textPadding = +S),
        (this.pointerSize = +w),
        (this.pathFilter = zy(T)),
        (this.lineHeight = +g),
        (this.lineWidth = +_),
        (this.textOverflow = WE(x)),
        (this.monospace = !!u),
        (this.fontFamily = zy(d)),
        (this.fontSize = W(f)),
        (this.fontStyle = zy(p)),
        (this.fontVariant = zy(m)),
        (this.fontWeight = zy(h));
      for (const e in _k) e in this.channels && (this[e] = _k[e]);
      (this.splitLines = iD(this)),
        (this.clipLine = aD(this)),
        (this.format = typeof y == `string` || typeof y == `function` ? { title: y } : { ...y });
    }
    render(e, t, n, r, i) {
      let a = this,
        { x: o, y: s, fx: c, fy: l } = t,
        { ownerSVGElement: u, document: d } = i,
        { anchor: f, monospace: p, lineHeight: m, lineWidth: h } = this,
        { textPadding: g, pointerSize: _, pathFilter: v } = this,
        { marginTop: y, marginLeft: b } = r,
        { x1: x, y1: S, x2: C, y2: w, x: T = x ?? C, y: E = S ?? w } = n,
        D = c ? c(e.fx) - b : 0,
        O = l ? l(e.fy) - y : 0,
        [k, A] = UT(this, r),
        ee = rE(n, k),
        te = iE(n, A),
        ne = p ? rD : nD,
        j = ne(`…`),
        re,
        ie;
      `title` in n
        ? ((re = wk.call(this, { title: n.channels.title }, t)), (ie = Ek))
        : ((re = wk.call(this, n.channels, t)), (ie = Dk));
      const ae = J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(YE, this)
        .call(Q, this, { x: T && o, y: E && s })
        .call((r) =>
          r
            .selectAll()
            .data(e)
            .enter()
            .append(`g`)
            .attr(`transform`, (e) => `translate(${Math.round(ee(e))},${Math.round(te(e))})`)
            .call(X, this)
            .call((e) => e.append(`path`).attr(`filter`, v))
            .call((r) =>
              r.append(`text`).each(function (r) {
                const i = fr(this);
                this.setAttribute(`fill`, `currentColor`),
                  this.setAttribute(`fill-opacity`, 1),
                  this.setAttribute(`stroke`, `none`);
                const o = ie.call(a, r, e, re, t, n);
                if (typeof o == `string`) for (const e of a.splitLines(o)) oe(i, { value: a.clipLine(e) });
                else {
                  const e = new Set();
                  for (const t of o) {
                    const { label: n = `` } = t;
                    (n && e.has(n)) || (e.add(n), oe(i, t));
                  }
                }
              }),
            ),
        );
      function oe(e, { label: t, value: n, color: r, opacity: i }) {
        (t ??= ``), (n ??= ``);
        let a = r != null || i != null,
          o,
          s = h * 100,
          [c] = oD(t, s, ne, j);
        if (c >= 0) (t = t.slice(0, c).trimEnd() + `…`), (o = n.trim()), (n = ``);
        else {
          (t || (!n && !a)) && (n = ` ` + n);
          const [e] = oD(n, s - ne(t), ne, j);
          e >= 0 && ((o = n.trim()), (n = n.slice(0, e).trimEnd() + `…`));
        }
        const l = e.append(`tspan`).attr(`x`, 0).attr(`dy`, `${m}em`).text(`​`);
        t && l.append(`tspan`).attr(`font-weight`, `bold`).text(t),
          n && l.append(() => d.createTextNode(n)),
          a &&
            l.append(`tspan`).text(` ■`).attr(`fill`, r).attr(`fill-opacity`, i).style(`user-select`, `none`),
          o && l.append(`title`).text(o);
      }
      function se() {
        const { width: e, height: t } = r.facet ?? r;
        ae.selectChildren().each(function (n) {
          let { x: r, width: i, height: o } = this.getBBox();
          (i = Math.round(i)), (o = Math.round(o));
          let s = f;
          if (s === void 0) {
            const r = ee(n) + D,
              c = te(n) + O,
              l = r + i + _ + g * 2 < e,
              u = r - i - _ - g * 2 > 0,
              d = c + o + _ + g * 2 < t,
              f = c - o - _ - g * 2 > 0;
            s =
              l && u
                ? d && f
                  ? a.preferredAnchor
                  : f
                    ? `bottom`
                    : `top`
                : d && f
                  ? l
                    ? `left`
                    : `right`
                  : (l || u) && (d || f)
                    ? `${f ? `bottom` : `top`}-${l ? `left` : `right`}`
                    : a.preferredAnchor;
          }
          const c = this.firstChild,
            l = this.lastChild;
          if ((c.setAttribute(`d`, Ck(s, _, g, i, o)), r))
            for (const e of l.childNodes) e.setAttribute(`x`, -r);
          l.setAttribute(`y`, `${+xk(s, l.childNodes.length, m).toFixed(6)}em`),
            l.setAttribute(`transform`, `translate(${Sk(s, _, g, i, o)})`);
        }),
          ae.attr(`visibility`, null);
      }
      return (
        e.length &&
          (ae.attr(`visibility`, `hidden`),
          u.isConnected
            ? Promise.resolve().then(se)
            : typeof requestAnimationFrame < `u` && requestAnimationFrame(se)),
        ae.node()
      );
    }
  };
function bk(e, { x: t, y: n, ...r } = {}) {
  return r.frameAnchor === void 0 && ([t, n] = db(t, n)), new yk(e, { ...r, x: t, y: n });
}
function xk(e, t, n) {
  return /^top(?:-|$)/.test(e) ? 0.94 - n : -0.29 - t * n;
}
function Sk(e, t, n, r, i) {
  switch (e) {
    case `middle`:
      return [-r / 2, i / 2];
    case `top-left`:
      return [n, t + n];
    case `top`:
      return [-r / 2, t / 2 + n];
    case `top-right`:
      return [-r - n, t + n];
    case `right`:
      return [-t / 2 - r - n, i / 2];
    case `bottom-left`:
      return [n, -t - n];
    case `bottom`:
      return [-r / 2, -t / 2 - n];
    case `bottom-right`:
      return [-r - n, -t - n];
    case `left`:
      return [n + t / 2, i / 2];
  }
}
function Ck(e, t, n, r, i) {
  const a = r + n * 2,
    o = i + n * 2;
  switch (e) {
    case `middle`:
      return `M${-a / 2},${-o / 2}h${a}v${o}h${-a}z`;
    case `top-left`:
      return `M0,0l${t},${t}h${a - t}v${o}h${-a}z`;
    case `top`:
      return `M0,0l${t / 2},${t / 2}h${(a - t) / 2}v${o}h${-a}v${-o}h${(a - t) / 2}z`;
    case `top-right`:
      return `M0,0l${-t},${t}h${t - a}v${o}h${a}z`;
    case `right`:
      return `M0,0l${-t / 2},${-t / 2}v${t / 2 - o / 2}h${-a}v${o}h${a}v${t / 2 - o / 2}z`;
    case `bottom-left`:
      return `M0,0l${t},${-t}h${a - t}v${-o}h${-a}z`;
    case `bottom`:
      return `M0,0l${t / 2},${-t / 2}h${(a - t) / 2}v${-o}h${-a}v${o}h${(a - t) / 2}z`;
    case `bottom-right`:
      return `M0,0l${-t},${-t}h${t - a}v${-o}h${a}z`;
    case `left`:
      return `M0,0l${t / 2},${-t / 2}v${t / 2 - o / 2}h${a}v${o}h${-a}v${t / 2 - o / 2}z`;
  }
}
function wk(e, t) {
  let n = {},
    r = this.format;
  (r = Tk(r, e, `x`)), (r = Tk(r, e, `y`)), (this.format = r);
  for (const t in r) {
    const i = r[t];
    if (i !== null && i !== !1) {
      if (t === `fx` || t === `fy`) n[t] = !0;
      else {
        const r = DS(e, t);
        r && (n[t] = r);
      }
    }
  }
  for (const t in e) {
    if (t in n || t in r || vk.has(t) || ((t === `x` || t === `y`) && e.geometry)) continue;
    const i = DS(e, t);
    if (i) {
      if (i.scale == null && i.defaultScale === `color`) continue;
      n[t] = i;
    }
  }
  this.facet && (t.fx && !(`fx` in r) && (n.fx = !0), t.fy && !(`fy` in r) && (n.fy = !0));
  for (const e in n) {
    const r = this.format[e];
    if (typeof r == `string`) {
      const i = n[e]?.value ?? t[e]?.domain() ?? [];
      this.format[e] = (Rb(i) ? xm : $o)(r);
    } else if (r === void 0 || r === !0) {
      const n = t[e];
      this.format[e] = n?.bandwidth ? iO(n, n.domain()) : mT;
    }
  }
  return n;
}
function Tk(e, t, n) {
  if (!(n in e)) return e;
  const r = `${n}1`,
    i = `${n}2`;
  if ((r in e || !(r in t)) && (i in e || !(i in t))) return e;
  const a = Object.entries(e),
    o = e[n];
  return a.splice(a.findIndex(([e]) => e === n) + 1, 0, [r, o], [i, o]), Object.fromEntries(a);
}
function Ek(e, t, { title: n }) {
  return this.format.title(n.value[e], e);
}
function* Dk(e, t, n, r, i) {
  for (const a in n) {
    if (a === `fx` || a === `fy`) {
      yield { label: Ak(r, n, a), value: this.format[a](t[a], e) };
      continue;
    }
    if ((a === `x1` && `x2` in n) || (a === `y1` && `y2` in n)) continue;
    const o = n[a];
    if (a === `x2` && `x1` in n) yield { label: kk(r, n, `x`), value: Ok(this.format.x2, n.x1, o, e) };
    else if (a === `y2` && `y1` in n) yield { label: kk(r, n, `y`), value: Ok(this.format.y2, n.y1, o, e) };
    else {
      const t = o.value[e],
        s = o.scale;
      if (!Iv(t) && s == null) continue;
      yield {
        label: Ak(r, n, a),
        value: this.format[a](t, e),
        color: s === `color` ? i[a][e] : null,
        opacity: s === `opacity` ? i[a][e] : null,
      };
    }
  }
}
function Ok(e, t, n, r) {
  return n.hint?.length ? `${e(n.value[r] - t.value[r], r)}` : `${e(t.value[r], r)}–${e(n.value[r], r)}`;
}
function kk(e, t, n) {
  const r = Ak(e, t, `${n}1`, n),
    i = Ak(e, t, `${n}2`, n);
  return r === i ? r : `${r}–${i}`;
}
function Ak(e, t, n, r = n) {
  const i = t[n],
    a = e[i?.scale ?? n];
  return String(a?.label ?? i?.label ?? r);
}
function jk(e = {}) {
  const { facet: t, style: n, title: r, subtitle: i, caption: a, ariaLabel: o, ariaDescription: s } = e,
    c = VT(e.className),
    l = e.marks === void 0 ? [] : Pk(e.marks);
  l.push(...Gk(l));
  const u = Hk(t, e),
    d = new Map();
  for (const t of l) {
    const n = Uk(t, u, e);
    n && d.set(t, n);
  }
  const f = new Map();
  u && Bk(f, [u], e), Bk(f, d, e);
  const p = Pk(Kk(l, f, e));
  for (const t of p) {
    const n = Uk(t, u, e);
    n && d.set(t, n);
  }
  l.unshift(...p);
  let m = gw(f, e);
  if (m !== void 0) {
    const e = u ? Rw(m, u) : void 0;
    for (const t of l) {
      if (t.facet === null || t.facet === `super`) continue;
      const n = d.get(t);
      n !== void 0 && (n.facetsIndex = t.fx != null || t.fy != null ? Rw(m, n) : e);
    }
    const t = new Set();
    for (const { facetsIndex: e } of d.values())
      e?.forEach((e, n) => {
        e?.length > 0 && t.add(n);
      });
    m.forEach(0 < t.size && t.size < m.length ? (e, n) => (e.empty = !t.has(n)) : (e) => (e.empty = !1));
    for (const e of l)
      if (e.facet === `exclude`) {
        const t = d.get(e);
        t !== void 0 && (t.facetsIndex = bw(t.facetsIndex));
      }
  }
  for (const t of q.keys()) sb(e[t]) && t !== `fx` && t !== `fy` && f.set(t, []);
  const h = new Map();
  for (const t of l) {
    if (h.has(t)) throw Error(`duplicate mark; each mark must be unique`);
    const { facetsIndex: n, channels: r } = d.get(t) ?? {},
      { data: i, facets: a, channels: o } = t.initialize(n, r, e);
    Lk(o, e), h.set(t, { data: i, facets: a, channels: o });
  }
  const g = HC(Bk(f, h, e), e),
    _ = YT(g, l, e);
  WC(g, _);
  let v = UC(g),
    { fx: y, fy: b } = v,
    x = y || b ? JC(g, _) : _,
    S = y || b ? rA(v, _) : _,
    C = tT(e),
    w = C.document,
    T = _t(`svg`).call(w.documentElement),
    E = T;
  (C.ownerSVGElement = T),
    (C.className = c),
    (C.projection = Hw(e, x)),
    (C.path = function () {
      return Kl(this.projection ?? eT(v));
    }),
    (C.filterFacets = (e, t) => Rw(m, { channels: t, groups: vw(e, t) })),
    (C.getMarkState = (e) => {
      const t = h.get(e),
        n = d.get(e);
      return { ...t, channels: { ...t.channels, ...n?.channels } };
    }),
    (C.dispatchValue = (e) => {
      E.value !== e &&
        ((E.value = e), E.dispatchEvent(new C.document.defaultView.Event(`input`, { bubbles: !0 })));
    });
  const D = new Set();
  for (const [t, n] of h)
    if (t.initializer != null) {
      const r = t.facet === `super` ? S : x,
        i = t.initializer(n.data, n.facets, n.channels, v, r, C);
      if (
        (i.data !== void 0 && (n.data = i.data),
        i.facets !== void 0 && (n.facets = i.facets),
        i.channels !== void 0)
      ) {
        const { fx: r, fy: a, ...o } = i.channels;
        zk(o), Object.assign(n.channels, o);
        for (const t of Object.values(o)) {
          const { scale: n } = t;
          n != null && !ux(q.get(n)) && (Rk(t, e), D.add(n));
        }
        (r != null || a != null) && d.set(t, !0);
      }
    }
  if (D.size) {
    const t = new Map();
    Bk(t, h, e, (e) => D.has(e)), Bk(f, h, e, (e) => D.has(e));
    const n = nA(HC(t, e), g),
      { scales: r, ...i } = UC(n);
    Object.assign(g, n), Object.assign(v, i), Object.assign(v.scales, r);
  }
  let O, k;
  m !== void 0 && ((O = { x: y?.domain(), y: b?.domain() }), (m = _w(m, O)), (k = yw(y, b, _)));
  for (const [e, t] of h) t.values = e.scale(t.channels, v, C);
  const { width: A, height: ee } = _;
  fr(T)
    .attr(`class`, c)
    .attr(`fill`, `currentColor`)
    .attr(`font-family`, `system-ui, sans-serif`)
    .attr(`font-size`, 10)
    .attr(`text-anchor`, `middle`)
    .attr(`width`, A)
    .attr(`height`, ee)
    .attr(`viewBox`, `0 0 ${A} ${ee}`)
    .attr(`aria-label`, o)
    .attr(`aria-description`, s)
    .call(HT, n);
  for (const e of l) {
    const { channels: t, values: n, facets: r } = h.get(e);
    if (m === void 0 || e.facet === `super`) {
      let i = null;
      if (r && ((i = r[0]), (i = e.filter(i, t, n)), i.length === 0)) continue;
      const a = e.render(i, v, n, S, C);
      if (a == null) continue;
      T.appendChild(a);
    } else {
      let i;
      for (const a of m) {
        if (!(e.facetAnchor?.(m, O, a) ?? !a.empty)) continue;
        let o = null;
        if (r) {
          const i = d.has(e);
          if (((o = r[i ? a.i : 0]), (o = e.filter(o, t, n)), o.length === 0)) continue;
          !i && o === r[0] && (o = _b(o)), (o.fx = a.x), (o.fy = a.y), (o.fi = a.i);
        }
        const s = e.render(o, v, n, x, C);
        if (s != null) {
          (i ??= fr(T).append(`g`)).append(() => s).datum(a);
          for (const e of [`aria-label`, `aria-description`, `aria-hidden`, `transform`])
            s.hasAttribute(e) && (i.attr(e, s.getAttribute(e)), s.removeAttribute(e));
        }
      }
      i?.selectChildren().each(k);
    }
  }
  const te = TO(g, C, e),
    { figure: ne = r != null || i != null || a != null || te.length > 0 } = e;
  ne &&
    ((E = w.createElement(`figure`)),
    (E.className = `${c}-figure`),
    (E.style.maxWidth = `initial`),
    r != null && E.append(Mk(w, r, `h2`)),
    i != null && E.append(Mk(w, i, `h3`)),
    E.append(...te, T),
    a != null && E.append(Nk(w, a)),
    `value` in T && ((E.value = T.value), delete T.value)),
    (E.scale = mw(v.scales)),
    (E.legend = bO(g, C, e));
  const j = gC();
  return (
    j > 0 &&
      fr(T)
        .append(`text`)
        .attr(`x`, A)
        .attr(`y`, 20)
        .attr(`dy`, `-1em`)
        .attr(`text-anchor`, `end`)
        .attr(`font-family`, `initial`)
        .text(`⚠️`)
        .append(`title`)
        .text(`${j.toLocaleString(`en-US`)} warning${j === 1 ? `` : `s`}. Please check the console.`),
    E
  );
}
function Mk(e, t, n) {
  if (t.ownerDocument) return t;
  const r = e.createElement(n);
  return r.append(t), r;
}
function Nk(e, t) {
  const n = e.createElement(`figcaption`);
  return n.append(t), n;
}
function Pk(e) {
  return e
    .flat(1 / 0)
    .filter((e) => e != null)
    .map(Fk);
}
function Fk(e) {
  return typeof e.render == `function` ? e : new Ik(e);
}
var Ik = class extends $ {
  constructor(e) {
    if (typeof e != `function`) throw TypeError(`invalid mark; missing render function`);
    super(), (this.render = e);
  }
  render() {}
};
function Lk(e, t) {
  for (const n in e) Rk(e[n], t);
  return e;
}
function Rk(e, t) {
  const { scale: n, transform: r = !0 } = e;
  if (n == null || !r) return;
  const {
    type: i,
    percent: a,
    interval: o,
    transform: s = a ? (e) => (e == null ? NaN : e * 100) : Tb(o, i),
  } = t[n] ?? {};
  s != null && ((e.value = G(e.value, s)), (e.transform = !1));
}
function zk(e) {
  for (const t in e) vS(t, e[t]);
}
function Bk(e, t, n, r = Ry) {
  for (const { channels: i } of t.values())
    for (const t in i) {
      const a = i[t],
        { scale: o } = a;
      if (o != null && r(o)) {
        if (o === `projection`) {
          if (!Xw(n)) {
            const t = n.x?.domain === void 0,
              r = n.y?.domain === void 0;
            if (t || r) {
              const [n, i] = $w(a);
              t && Vk(e, `x`, n), r && Vk(e, `y`, i);
            }
          }
        } else Vk(e, o, a);
      }
    }
  return e;
}
function Vk(e, t, n) {
  const r = e.get(t);
  r === void 0 ? e.set(t, [n]) : r.push(n);
}
function Hk(e, t) {
  if (e == null) return;
  const { x: n, y: r } = e;
  if (n == null && r == null) return;
  const i = $y(e.data);
  if (i == null) throw Error(`missing facet data`);
  const a = {};
  return (
    n != null && (a.fx = hS(i, { value: n, scale: `fx` })),
    r != null && (a.fy = hS(i, { value: r, scale: `fy` })),
    Lk(a, t),
    { channels: a, groups: vw(i, a), data: e.data }
  );
}
function Uk(e, t, n) {
  if (e.facet === null || e.facet === `super`) return;
  const { fx: r, fy: i } = e;
  if (r != null || i != null) {
    const t = $y(e.data ?? r ?? i);
    if (t === void 0) throw Error(`missing facet data in ${e.ariaLabel}`);
    if (t === null) return;
    const a = {};
    return (
      r != null && (a.fx = hS(t, { value: r, scale: `fx` })),
      i != null && (a.fy = hS(t, { value: i, scale: `fy` })),
      Lk(a, n),
      { channels: a, groups: vw(t, a) }
    );
  }
  if (t === void 0) return;
  const { channels: a, groups: o, data: s } = t;
  if (e.facet !== `auto` || e.data === s) return { channels: a, groups: o };
  s.length > 0 &&
    (o.size > 1 || (o.size === 1 && a.fx && a.fy && [...o][0][1].size > 1)) &&
    pb($y(e.data)) === pb(s) &&
    _C(
      `Warning: the ${e.ariaLabel} mark appears to use faceted data, but isn’t faceted. The mark data has the same length as the facet data and the mark facet option is "auto", but the mark data and facet data are distinct. If this mark should be faceted, set the mark facet option to true; otherwise, suppress this warning by setting the mark facet option to false.`,
    );
}
function Wk(e, t = {}) {
  return bx({ ...t, x: null, y: null }, (t, n, r, i, a, o) => o.getMarkState(e));
}
function Gk(e) {
  const t = [];
  for (const n of e) {
    let e = n.tip;
    if (e) {
      e === !0 ? (e = {}) : typeof e == `string` && (e = { pointer: e });
      let { pointer: r, preferredAnchor: i } = e;
      (r = /^x$/i.test(r) ? tE : /^y$/i.test(r) ? nE : eE),
        (e = r(Wk(n, e))),
        (e.title = null),
        i === void 0 && (e.preferredAnchor = r === nE ? `left` : `bottom`);
      const a = bk(n.data, e);
      (a.facet = n.facet), (a.facetAnchor = n.facetAnchor), t.push(a);
    }
  }
  return t;
}
function Kk(e, t, n) {
  let {
    projection: r,
    x: i = {},
    y: a = {},
    fx: o = {},
    fy: s = {},
    axis: c,
    grid: l,
    facet: u = {},
    facet: { axis: d = c, grid: f } = u,
    x: { axis: p = c, grid: m = p === null ? null : l } = i,
    y: { axis: h = c, grid: g = h === null ? null : l } = a,
    fx: { axis: _ = d, grid: v = _ === null ? null : f } = o,
    fy: { axis: y = d, grid: b = y === null ? null : f } = s,
  } = n;
  (r || (!sb(i) && !tA(`x`, e))) && (p = m = null),
    (r || (!sb(a) && !tA(`y`, e))) && (h = g = null),
    t.has(`fx`) || (_ = v = null),
    t.has(`fy`) || (y = b = null),
    p === void 0 && (p = !eA(e, `x`)),
    h === void 0 && (h = !eA(e, `y`)),
    _ === void 0 && (_ = !eA(e, `fx`)),
    y === void 0 && (y = !eA(e, `fy`)),
    p === !0 && (p = `bottom`),
    h === !0 && (h = `left`),
    _ === !0 && (_ = p === `top` || p === null ? `bottom` : `top`),
    y === !0 && (y = h === `right` || h === null ? `left` : `right`);
  const x = [];
  return (
    Jk(x, b, JD, s),
    qk(x, y, RD, `right`, `left`, u, s),
    Jk(x, v, XD, o),
    qk(x, _, BD, `top`, `bottom`, u, o),
    Jk(x, g, qD, a),
    qk(x, h, LD, `left`, `right`, n, a),
    Jk(x, m, YD, i),
    qk(x, p, zD, `bottom`, `top`, n, i),
    x
  );
}
function qk(e, t, n, r, i, a, o) {
  if (!t) return;
  const s = Yk(t);
  o = Xk(s ? r : t, a, o);
  const { line: c } = o;
  (n === LD || n === zD) && c && !Kb(c) && e.push(gk(Zk(o))),
    e.push(n(o)),
    s && e.push(n({ ...o, anchor: i, label: null }));
}
function Jk(e, t, n, r) {
  t && !Kb(t) && e.push(n(Qk(t, r)));
}
function Yk(e) {
  return /^\s*both\s*$/i.test(e);
}
function Xk(
  e,
  t,
  {
    line: n = t.line,
    ticks: r,
    tickSize: i,
    tickSpacing: a,
    tickPadding: o,
    tickFormat: s,
    tickRotate: c,
    fontVariant: l,
    ariaLabel: u,
    ariaDescription: d,
    label: f = t.label,
    labelAnchor: p,
    labelArrow: m = t.labelArrow,
    labelOffset: h,
  },
) {
  return {
    anchor: e,
    line: n,
    ticks: r,
    tickSize: i,
    tickSpacing: a,
    tickPadding: o,
    tickFormat: s,
    tickRotate: c,
    fontVariant: l,
    ariaLabel: u,
    ariaDescription: d,
    label: f,
    labelAnchor: p,
    labelArrow: m,
    labelOffset: h,
  };
}
function Zk(e) {
  const { anchor: t, line: n } = e;
  return { anchor: t, facetAnchor: t + `-empty`, stroke: n === !0 ? void 0 : n };
}
function Qk(
  e,
  {
    stroke: t = Wb(e) ? e : void 0,
    ticks: n = $k(e) ? e : void 0,
    tickSpacing: r,
    ariaLabel: i,
    ariaDescription: a,
  },
) {
  return { stroke: t, ticks: n, tickSpacing: r, ariaLabel: i, ariaDescription: a };
}
function $k(e) {
  switch (typeof e) {
    case `number`:
      return !0;
    case `string`:
      return !Wb(e);
  }
  return Fb(e) || typeof e?.range == `function`;
}
function eA(e, t) {
  const n = `${t}-axis `;
  return e.some((e) => e.ariaLabel?.startsWith(n));
}
function tA(e, t) {
  for (const n of t)
    for (const t in n.channels) {
      const { scale: r } = n.channels[t];
      if (r === e || r === `projection`) return !0;
    }
  return !1;
}
function nA(e, t) {
  for (const n in e) {
    const r = e[n],
      i = t[n];
    r.label === void 0 && i && (r.label = i.label);
  }
  return e;
}
function rA({ fx: e, fy: t }, n) {
  const { marginTop: r, marginRight: i, marginBottom: a, marginLeft: o, width: s, height: c } = qC(n),
    l = e && iA(e),
    u = t && iA(t);
  return {
    marginTop: t ? u[0] : r,
    marginRight: e ? s - l[1] : i,
    marginBottom: t ? c - u[1] : a,
    marginLeft: e ? l[0] : o,
    inset: {
      marginTop: n.marginTop,
      marginRight: n.marginRight,
      marginBottom: n.marginBottom,
      marginLeft: n.marginLeft,
    },
    width: s,
    height: c,
  };
}
function iA(e) {
  const t = e.domain();
  if (t.length === 0) return [0, e.bandwidth()];
  let n = e(t[0]),
    r = e(t[t.length - 1]);
  return r < n && ([n, r] = [r, n]), [n, r + e.bandwidth()];
}
var aA = new Map([
  [`basis`, Z_],
  [`basis-closed`, $_],
  [`basis-open`, tv],
  [`bundle`, rv],
  [`bump-x`, v_],
  [`bump-y`, y_],
  [`cardinal`, ov],
  [`cardinal-closed`, cv],
  [`cardinal-open`, uv],
  [`catmull-rom`, pv],
  [`catmull-rom-closed`, hv],
  [`catmull-rom-open`, _v],
  [`linear`, u_],
  [`linear-closed`, yv],
  [`monotone-x`, Dv],
  [`monotone-y`, Ov],
  [`natural`, jv],
  [`step`, Nv],
  [`step-after`, Fv],
  [`step-before`, Pv],
]);
function oA(e = u_, t) {
  if (typeof e == `function`) return e;
  const n = aA.get(`${e}`.toLowerCase());
  if (!n) throw Error(`unknown curve: ${e}`);
  if (t !== void 0) {
    if (`beta` in n) return n.beta(t);
    if (`tension` in n) return n.tension(t);
    if (`alpha` in n) return n.alpha(t);
  }
  return n;
}
function sA(e = cA, t) {
  return typeof e != `function` && `${e}`.toLowerCase() === `auto` ? cA : oA(e, t);
}
function cA(e) {
  return u_(e);
}
function lA(e = { y: `count` }, t = {}) {
  [e, t] = gA(e, t);
  const { x: n, y: r } = t;
  return hA(_A(n, t, U), null, null, r, e, SE(t));
}
function uA(e = { x: `count` }, t = {}) {
  [e, t] = gA(e, t);
  const { x: n, y: r } = t;
  return hA(null, _A(r, t, U), n, null, e, CE(t));
}
function dA(e = { fill: `count` }, t = {}) {
  [e, t] = gA(e, t);
  const { x: n, y: r } = vA(t);
  return hA(n, r, null, null, e, SE(CE(t)));
}
function fA(e, t, n = {}) {
  if (n?.interval == null) return n;
  const { reduce: r = iS } = n,
    i = { filter: null };
  return (
    n[t] != null && (i[t] = r),
    n[`${t}1`] != null && (i[`${t}1`] = r),
    n[`${t}2`] != null && (i[`${t}2`] = r),
    e(i, n)
  );
}
function pA(e = {}) {
  return fA(lA, `y`, JT(e, `x`));
}
function mA(e = {}) {
  return fA(uA, `x`, JT(e, `y`));
}
function hA(e, t, n, r, { data: i = rS, filter: a = sS, sort: o, reverse: s, ...c } = {}, l = {}) {
  (e = yA(e)),
    (t = yA(t)),
    (c = xA(c, l)),
    (i = wA(i, U)),
    (o = o == null ? void 0 : SA(`sort`, o, l)),
    (a = a == null ? void 0 : CA(`filter`, a, l)),
    n != null && Rx(c, `x`, `x1`, `x2`) && (n = null),
    r != null && Rx(c, `y`, `y1`, `y2`) && (r = null);
  const [u, d] = xb(e),
    [f, p] = xb(e),
    [m, h] = xb(t),
    [g, _] = xb(t),
    [v, y] = n == null ? (r == null ? [] : [r, `y`]) : [n, `x`],
    [b, x] = xb(v),
    {
      x: S,
      y: C,
      z: w,
      fill: T,
      stroke: E,
      x1: D,
      x2: O,
      y1: k,
      y2: A,
      domain: ee,
      cumulative: te,
      thresholds: ne,
      interval: j,
      ...re
    } = l,
    [ie, ae] = xb(w),
    [oe] = Yy(T),
    [se] = Yy(E),
    [ce, le] = xb(oe),
    [ue, de] = xb(se);
  return {
    ...(`z` in l && { z: ie || w }),
    ...(`fill` in l && { fill: ce || T }),
    ...(`stroke` in l && { stroke: ue || E }),
    ...yx(re, (n, r, l) => {
      let u = wb(H(n, v), l?.[y]),
        f = H(n, w),
        m = H(n, oe),
        g = H(n, se),
        b = Zx(c, { z: f, fill: m, stroke: g }),
        S = [],
        C = [],
        T = u && x([]),
        E = f && ae([]),
        D = m && le([]),
        O = g && de([]),
        k = e && d([]),
        A = e && p([]),
        ee = t && h([]),
        te = t && _([]),
        ne = OA(e, t, n),
        j = 0;
      for (const e of c) e.initialize(n);
      o && o.initialize(n), a && a.initialize(n);
      for (const e of r) {
        const t = [];
        for (const t of c) t.scope(`facet`, e);
        o && o.scope(`facet`, e), a && a.scope(`facet`, e);
        for (const [r, s] of Ux(e, b))
          for (const [e, l] of Ux(s, u))
            for (const [s, d] of ne(l))
              if ((b && (d.z = r), !a || a.reduce(s, d))) {
                t.push(j++),
                  C.push(i.reduceIndex(s, n, d)),
                  u && T.push(e),
                  f && E.push(b === f ? r : f[(s.length > 0 ? s : l)[0]]),
                  m && D.push(b === m ? r : m[(s.length > 0 ? s : l)[0]]),
                  g && O.push(b === g ? r : g[(s.length > 0 ? s : l)[0]]),
                  k && (k.push(d.x1), A.push(d.x2)),
                  ee && (ee.push(d.y1), te.push(d.y2));
                for (const e of c) e.reduce(s, d);
                o && o.reduce(s, d);
              }
        S.push(t);
      }
      return Qx(S, o, s), { data: C, facets: S };
    }),
    ...(!Rx(c, `x`) && (u ? { x1: u, x2: f, x: Cb(u, f) } : { x: S, x1: D, x2: O })),
    ...(!Rx(c, `y`) && (m ? { y1: m, y2: g, y: Cb(m, g) } : { y: C, y1: k, y2: A })),
    ...(b && { [y]: b }),
    ...Object.fromEntries(c.map(({ name: e, output: t }) => [e, t])),
  };
}
function gA({ cumulative: e, domain: t, thresholds: n, interval: r, ...i }, a) {
  return [i, { cumulative: e, domain: t, thresholds: n, interval: r, ...a }];
}
function _A(e, { cumulative: t, domain: n, thresholds: r, interval: i }, a) {
  return (
    (e = { ...Mb(e) }),
    e.domain === void 0 && (e.domain = n),
    e.cumulative === void 0 && (e.cumulative = t),
    e.thresholds === void 0 && (e.thresholds = r),
    e.interval === void 0 && (e.interval = i),
    e.value === void 0 && (e.value = a),
    (e.thresholds = bA(e.thresholds, e.interval)),
    e
  );
}
function vA(e) {
  let { x: t, y: n } = e;
  return (t = _A(t, e)), (n = _A(n, e)), ([t.value, n.value] = db(t.value, n.value)), { x: t, y: n };
}
function yA(e) {
  if (e == null) return;
  const { value: t, cumulative: n, domain: r = j, thresholds: i } = e,
    a = (e) => {
      let a = H(e, t),
        o;
      if (Rb(a) || DA(i)) {
        a = G(a, Jy, Float64Array);
        let [e, t] = typeof r == `function` ? r(a) : r,
          n = typeof i == `function` && !jb(i) ? i(a, e, t) : i;
        typeof n == `number` && (n = Xf(e, t, n)),
          jb(n) && (r === j && ((e = n.floor(e)), (t = n.offset(n.floor(t)))), (n = n.range(e, n.offset(t)))),
          (o = n);
      } else {
        a = Gy(a);
        let [e, t] = typeof r == `function` ? r(a) : r,
          n = typeof i == `function` && !jb(i) ? i(a, e, t) : i;
        if (typeof n == `number`) {
          if (r === j) {
            let r = Te(e, t, n);
            if (isFinite(r)) {
              if (r > 0) {
                let i = Math.round(e / r),
                  a = Math.round(t / r);
                i * r <= e || --i, a * r > t || ++a;
                const o = a - i + 1;
                n = new Float64Array(o);
                for (let e = 0; e < o; ++e) n[e] = (i + e) * r;
              } else if (r < 0) {
                r = -r;
                let i = Math.round(e * r),
                  a = Math.round(t * r);
                i / r <= e || --i, a / r > t || ++a;
                const o = a - i + 1;
                n = new Float64Array(o);
                for (let e = 0; e < o; ++e) n[e] = (i + e) / r;
              } else n = [e];
            } else n = [e];
          } else n = we(e, t, n);
        } else
          jb(n) && (r === j && ((e = n.floor(e)), (t = n.offset(n.floor(t)))), (n = n.range(e, n.offset(t))));
        o = n;
      }
      const s = [];
      if (o.length === 1) s.push([o[0], o[0]]);
      else for (let e = 1; e < o.length; ++e) s.push([o[e - 1], o[e]]);
      return (s.bin = (n < 0 ? jA : n > 0 ? AA : kA)(s, o, a)), s;
    };
  return (a.label = Sb(t)), a;
}
function bA(e, t, n = EA) {
  if (e === void 0) return t === void 0 ? n : Ob(t);
  if (typeof e == `string`) {
    switch (e.toLowerCase()) {
      case `freedman-diaconis`:
        return Re;
      case `scott`:
        return ze;
      case `sturges`:
        return Oe;
      case `auto`:
        return EA;
    }
    return py(e);
  }
  return e;
}
function xA(e, t) {
  return zx(e, t, SA);
}
function SA(e, t, n) {
  return Bx(e, t, n, CA);
}
function CA(e, t, n) {
  return Hx(e, t, n, wA);
}
function wA(e, t) {
  return Wx(e, t, TA);
}
function TA(e) {
  switch (`${e}`.toLowerCase()) {
    case `x`:
      return NA;
    case `x1`:
      return FA;
    case `x2`:
      return IA;
    case `y`:
      return PA;
    case `y1`:
      return LA;
    case `y2`:
      return RA;
    case `z`:
      return pS;
  }
  throw Error(`invalid bin reduce: ${e}`);
}
function EA(e, t, n) {
  return Math.min(200, ze(e, t, n));
}
function DA(e) {
  return Ab(e) || (Fb(e) && Rb(e));
}
function OA(e, t, n) {
  const r = e?.(n),
    i = t?.(n);
  return r && i
    ? function* (e) {
        const t = r.bin(e);
        for (const [e, [a, o]] of r.entries()) {
          const r = i.bin(t[e]);
          for (const [e, [t, s]] of i.entries()) yield [r[e], { data: n, x1: a, y1: t, x2: o, y2: s }];
        }
      }
    : r
      ? function* (e) {
          const t = r.bin(e);
          for (const [e, [i, a]] of r.entries()) yield [t[e], { data: n, x1: i, x2: a }];
        }
      : function* (e) {
          const t = i.bin(e);
          for (const [e, [r, a]] of i.entries()) yield [t[e], { data: n, y1: r, y2: a }];
        };
}
function kA(e, t, n) {
  return (
    (t = Gy(t)),
    (r) => {
      const i = e.map(() => []);
      for (const e of r) i[g(t, n[e]) - 1]?.push(e);
      return i;
    }
  );
}
function AA(e, t, n) {
  const r = kA(e, t, n);
  return (e) => {
    const t = r(e);
    for (let e = 1, n = t.length; e < n; ++e) {
      const n = t[e - 1],
        r = t[e];
      for (const e of n) r.push(e);
    }
    return t;
  };
}
function jA(e, t, n) {
  const r = kA(e, t, n);
  return (e) => {
    const t = r(e);
    for (let e = t.length - 2; e >= 0; --e) {
      const n = t[e + 1],
        r = t[e];
      for (const e of n) r.push(e);
    }
    return t;
  };
}
function MA(e, t) {
  const n = (+e + +t) / 2;
  return e instanceof Date ? new Date(n) : n;
}
var NA = {
    reduceIndex(e, t, { x1: n, x2: r }) {
      return MA(n, r);
    },
  },
  PA = {
    reduceIndex(e, t, { y1: n, y2: r }) {
      return MA(n, r);
    },
  },
  FA = {
    reduceIndex(e, t, { x1: n }) {
      return n;
    },
  },
  IA = {
    reduceIndex(e, t, { x2: n }) {
      return n;
    },
  },
  LA = {
    reduceIndex(e, t, { y1: n }) {
      return n;
    },
  },
  RA = {
    reduceIndex(e, t, { y2: n }) {
      return n;
    },
  },
  zA = {
    ariaLabel: `area`,
    strokeWidth: 1,
    strokeLinecap: `round`,
    strokeLinejoin: `round`,
    strokeMiterlimit: 1,
  },
  BA = class extends $ {
    constructor(e, t = {}) {
      const { x1: n, y1: r, x2: i, y2: a, z: o, curve: s, tension: c } = t;
      super(
        e,
        {
          x1: { value: n, scale: `x` },
          y1: { value: r, scale: `y` },
          x2: { value: i, scale: `x`, optional: !0 },
          y2: { value: a, scale: `y`, optional: !0 },
          z: { value: fb(t), optional: !0 },
        },
        t,
        zA,
      ),
        (this.z = o),
        (this.curve = oA(s, c));
    }
    filter(e) {
      return e;
    }
    render(e, t, n, r, i) {
      const { x1: a, y1: o, x2: s = a, y2: c = o } = n;
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, t, 0, 0)
        .call((t) =>
          t
            .selectAll()
            .data(kT(e, [a, o, s, c], this, n))
            .enter()
            .append(`path`)
            .call(X, this)
            .call(ET, this, n)
            .attr(
              `d`,
              m_()
                .curve(this.curve)
                .defined((e) => e >= 0)
                .x0((e) => a[e])
                .y0((e) => o[e])
                .x1((e) => s[e])
                .y1((e) => c[e]),
            ),
        )
        .node();
    }
  };
function VA(e, t) {
  return t === void 0 ? UA(e, { x: By, y: Vy }) : new BA(e, t);
}
function HA(e, t) {
  const { y: n = Iy, ...r } = mA(t);
  return new BA(e, FO(EO({ ...r, y1: n, y2: void 0 }, n === Iy ? `x2` : `x`)));
}
function UA(e, t) {
  const { x: n = Iy, ...r } = pA(t);
  return new BA(e, IO(DO({ ...r, x1: n, x2: void 0 }, n === Iy ? `y2` : `y`)));
}
var WA = { ariaLabel: `link`, fill: `none`, stroke: `currentColor`, strokeMiterlimit: 1 },
  GA = class extends $ {
    constructor(e, t = {}) {
      const { x1: n, y1: r, x2: i, y2: a, curve: o, tension: s } = t;
      super(
        e,
        {
          x1: { value: n, scale: `x` },
          y1: { value: r, scale: `y` },
          x2: { value: i, scale: `x`, optional: !0 },
          y2: { value: a, scale: `y`, optional: !0 },
        },
        t,
        WA,
      ),
        (this.curve = sA(o, s)),
        cE(this, t);
    }
    project(e, t, n) {
      this.curve !== cA && super.project(e, t, n);
    }
    render(e, t, n, r, i) {
      const { x1: a, y1: o, x2: s = a, y2: c = o } = n,
        { curve: l } = this;
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, t)
        .call((t) =>
          t
            .selectAll()
            .data(e)
            .enter()
            .append(`path`)
            .call(X, this)
            .attr(
              `d`,
              l === cA && i.projection
                ? KA(i.path(), a, o, s, c)
                : (e) => {
                    const t = Da(),
                      n = l(t);
                    return n.lineStart(), n.point(a[e], o[e]), n.point(s[e], c[e]), n.lineEnd(), t;
                  },
            )
            .call(TT, this, n)
            .call(gE, this, n, i),
        )
        .node();
    }
  };
function KA(e, t, n, r, i) {
  return (
    (t = Gy(t)),
    (n = Gy(n)),
    (r = Gy(r)),
    (i = Gy(i)),
    (a) =>
      e({
        type: `LineString`,
        coordinates: [
          [t[a], n[a]],
          [r[a], i[a]],
        ],
      })
  );
}
function qA(e, { x: t, x1: n, x2: r, y: i, y1: a, y2: o, ...s } = {}) {
  return ([n, r] = JA(t, n, r)), ([a, o] = JA(i, a, o)), new GA(e, { ...s, x1: n, x2: r, y1: a, y2: o });
}
function JA(e, t, n) {
  if (e === void 0) {
    if (t === void 0) {
      if (n !== void 0) return [n];
    } else if (n === void 0) return [t];
  } else if (t === void 0) return n === void 0 ? [e] : [e, n];
  else if (n === void 0) return [e, t];
  return [t, n];
}
var YA = {
    ariaLabel: `arrow`,
    fill: `none`,
    stroke: `currentColor`,
    strokeLinecap: `round`,
    strokeMiterlimit: 1,
    strokeWidth: 1.5,
  },
  XA = class extends $ {
    constructor(e, t = {}) {
      const {
        x1: n,
        y1: r,
        x2: i,
        y2: a,
        bend: o = 0,
        headAngle: s = 60,
        headLength: c = 8,
        inset: l = 0,
        insetStart: u = l,
        insetEnd: d = l,
        sweep: f,
      } = t;
      super(
        e,
        {
          x1: { value: n, scale: `x` },
          y1: { value: r, scale: `y` },
          x2: { value: i, scale: `x`, optional: !0 },
          y2: { value: a, scale: `y`, optional: !0 },
        },
        t,
        YA,
      ),
        (this.bend = o === !0 ? 22.5 : Math.max(-90, Math.min(90, o))),
        (this.headAngle = +s),
        (this.headLength = +c),
        (this.insetStart = +u),
        (this.insetEnd = +d),
        (this.sweep = ZA(f));
    }
    render(e, t, n, r, i) {
      const { x1: a, y1: o, x2: s = a, y2: c = o, SW: l } = n,
        { strokeWidth: u, bend: d, headAngle: f, headLength: p, insetStart: m, insetEnd: h } = this,
        g = l ? (e) => l[e] : Uy(u === void 0 ? 1 : u),
        _ = (f * sE) / 2,
        v = p / 1.5;
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, t)
        .call((t) =>
          t
            .selectAll()
            .data(e)
            .enter()
            .append(`path`)
            .call(X, this)
            .attr(`d`, (e) => {
              let t = a[e],
                n = o[e],
                r = s[e],
                i = c[e],
                l = Math.hypot(r - t, i - n);
              if (l <= m + h) return null;
              let u = Math.atan2(i - n, r - t),
                f = Math.min(v * g(e), l / 3),
                p = this.sweep(t, n, r, i) * d * sE,
                y = Math.hypot(l / Math.tan(p), l) / 2;
              if (m || h) {
                if (y < 1e5) {
                  const e = Math.sign(p),
                    [a, o] = QA([t, n], [r, i], y, e);
                  if ((m && ([t, n] = $A([a, o, y], [t, n, m], -e * Math.sign(m))), h)) {
                    const [t, n] = $A([a, o, y], [r, i, h], e * Math.sign(h));
                    (u += Math.atan2(n - o, t - a) - Math.atan2(i - o, r - a)), (r = t), (i = n);
                  }
                } else {
                  const e = r - t,
                    a = i - n,
                    o = Math.hypot(e, a);
                  m && ((t += (e / o) * m), (n += (a / o) * m)),
                    h && ((r -= (e / o) * h), (i -= (a / o) * h));
                }
              }
              const b = u + p,
                x = b + _,
                S = b - _,
                C = r - f * Math.cos(x),
                w = i - f * Math.sin(x),
                T = r - f * Math.cos(S),
                E = i - f * Math.sin(S),
                D = y < 1e5 ? `A${y},${y} 0,0,${+(p > 0)} ` : `L`,
                O = f ? `M${C},${w}L${r},${i}L${T},${E}` : ``;
              return `M${t},${n}${D}${r},${i}${O}`;
            })
            .call(TT, this, n),
        )
        .node();
    }
  };
function ZA(e = 1) {
  if (typeof e == `number`) return Uy(Math.sign(e));
  if (typeof e == `function`) return (t, n, r, i) => Math.sign(e(t, n, r, i));
  switch (Qy(e, `sweep`, [`+x`, `-x`, `+y`, `-y`])) {
    case `+x`:
      return (e, t, n) => l(e, n);
    case `-x`:
      return (e, t, n) => u(e, n);
    case `+y`:
      return (e, t, n, r) => l(t, r);
    case `-y`:
      return (e, t, n, r) => u(t, r);
  }
}
function QA([e, t], [n, r], i, a) {
  const o = n - e,
    s = r - t,
    c = Math.hypot(o, s),
    l = (a * Math.sqrt(i * i - (c * c) / 4)) / c;
  return [(e + n) / 2 - s * l, (t + r) / 2 + o * l];
}
function $A([e, t, n], [r, i, a], o) {
  const s = r - e,
    c = i - t,
    l = Math.hypot(s, c),
    u = (s * s + c * c - a * a + n * n) / (2 * l),
    d = o * Math.sqrt(n * n - u * u);
  return [e + (s * u + c * d) / l, t + (c * u - s * d) / l];
}
function ej(e, { x: t, x1: n, x2: r, y: i, y1: a, y2: o, ...s } = {}) {
  return ([n, r] = JA(t, n, r)), ([a, o] = JA(i, a, o)), new XA(e, { ...s, x1: n, x2: r, y1: a, y2: o });
}
var tj = { ariaLabel: `bar` },
  nj = class extends $ {
    constructor(e, t, n = {}, r = tj) {
      super(e, t, n, r), ak(this, n), ok(this, n);
    }
    render(e, t, n, r, i) {
      const { rx: a, ry: o, rx1y1: s, rx1y2: c, rx2y1: l, rx2y2: u } = this,
        d = this._x(t, n, r),
        f = this._y(t, n, r),
        p = this._width(t, n, r),
        m = this._height(t, n, r);
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(this._transform, this, t)
        .call((t) =>
          t
            .selectAll()
            .data(e)
            .enter()
            .call(
              s || c || l || u
                ? (e) =>
                    e.append(`path`).call(X, this).call(sk, d, f, rj(d, p), rj(f, m), this).call(TT, this, n)
                : (e) =>
                    e
                      .append(`rect`)
                      .call(X, this)
                      .attr(`x`, d)
                      .attr(`width`, p)
                      .attr(`y`, f)
                      .attr(`height`, m)
                      .call(Z, `rx`, a)
                      .call(Z, `ry`, o)
                      .call(TT, this, n),
            ),
        )
        .node();
    }
    _x(e, { x: t }, { marginLeft: n }) {
      const { insetLeft: r } = this;
      return t ? (e) => t[e] + r : n + r;
    }
    _y(e, { y: t }, { marginTop: n }) {
      const { insetTop: r } = this;
      return t ? (e) => t[e] + r : n + r;
    }
    _width({ x: e }, { x: t }, { marginRight: n, marginLeft: r, width: i }) {
      const { insetLeft: a, insetRight: o } = this,
        s = t && e ? e.bandwidth() : i - n - r;
      return Math.max(0, s - a - o);
    }
    _height({ y: e }, { y: t }, { marginTop: n, marginBottom: r, height: i }) {
      const { insetTop: a, insetBottom: o } = this,
        s = t && e ? e.bandwidth() : i - n - r;
      return Math.max(0, s - a - o);
    }
  };
function rj(e, t) {
  return typeof e == `function` && typeof t == `function`
    ? (n) => e(n) + t(n)
    : typeof e == `function`
      ? (n) => e(n) + t
      : typeof t == `function`
        ? (n) => e + t(n)
        : e + t;
}
var ij = class extends nj {
    constructor(e, t = {}, n) {
      const { x1: r, x2: i, y: a } = t;
      super(
        e,
        {
          x1: { value: r, scale: `x` },
          x2: { value: i, scale: `x` },
          y: { value: a, scale: `y`, type: `band`, optional: !0 },
        },
        t,
        n,
      );
    }
    _transform(e, t, { x: n }) {
      e.call(Q, t, { x: n }, 0, 0);
    }
    _x({ x: e }, { x1: t, x2: n }, { marginLeft: r }) {
      const { insetLeft: i } = this;
      return uw(e) ? r + i : (e) => Math.min(t[e], n[e]) + i;
    }
    _width({ x: e }, { x1: t, x2: n }, { marginRight: r, marginLeft: i, width: a }) {
      const { insetLeft: o, insetRight: s } = this;
      return uw(e) ? a - r - i - o - s : (e) => Math.max(0, Math.abs(n[e] - t[e]) - o - s);
    }
  },
  aj = class extends nj {
    constructor(e, t = {}, n) {
      const { x: r, y1: i, y2: a } = t;
      super(
        e,
        {
          y1: { value: i, scale: `y` },
          y2: { value: a, scale: `y` },
          x: { value: r, scale: `x`, type: `band`, optional: !0 },
        },
        t,
        n,
      );
    }
    _transform(e, t, { y: n }) {
      e.call(Q, t, { y: n }, 0, 0);
    }
    _y({ y: e }, { y1: t, y2: n }, { marginTop: r }) {
      const { insetTop: i } = this;
      return uw(e) ? r + i : (e) => Math.min(t[e], n[e]) + i;
    }
    _height({ y: e }, { y1: t, y2: n }, { marginTop: r, marginBottom: i, height: a }) {
      const { insetTop: o, insetBottom: s } = this;
      return uw(e) ? a - r - i - o - s : (e) => Math.max(0, Math.abs(n[e] - t[e]) - o - s);
    }
  };
function oj(e, t = {}) {
  return ab(t) || (t = { ...t, y: Iy, x2: U }), new ij(e, FO(AE(EO(t))));
}
function sj(e, t = {}) {
  return ab(t) || (t = { ...t, x: Iy, y2: U }), new aj(e, IO(jE(DO(t))));
}
var cj = { ariaLabel: `cell` },
  lj = class extends nj {
    constructor(e, { x: t, y: n, ...r } = {}) {
      super(
        e,
        {
          x: { value: t, scale: `x`, type: `band`, optional: !0 },
          y: { value: n, scale: `y`, type: `band`, optional: !0 },
        },
        r,
        cj,
      );
    }
    _transform(e, t) {
      e.call(Q, t, {}, 0, 0);
    }
  };
function uj(e, { x: t, y: n, ...r } = {}) {
  return ([t, n] = db(t, n)), new lj(e, { ...r, x: t, y: n });
}
function dj(e, { x: t = Iy, fill: n, stroke: r, ...i } = {}) {
  return n === void 0 && Yy(r)[0] === void 0 && (n = U), new lj(e, { ...i, x: t, fill: n, stroke: r });
}
function fj(e, { y: t = Iy, fill: n, stroke: r, ...i } = {}) {
  return n === void 0 && Yy(r)[0] === void 0 && (n = U), new lj(e, { ...i, y: t, fill: n, stroke: r });
}
var pj = { ariaLabel: `dot`, fill: `none`, stroke: `currentColor`, strokeWidth: 1.5 };
function mj(e) {
  return e.sort === void 0 && e.reverse === void 0 ? kx({ channel: `-r` }, e) : e;
}
var hj = class extends $ {
  constructor(e, t = {}) {
    const { x: n, y: r, r: i, rotate: a, symbol: o = S_, frameAnchor: s } = t,
      [c, l] = Xy(a, 0),
      [u, d] = vx(o),
      [f, p] = Xy(i, u == null ? 3 : 4.5);
    super(
      e,
      {
        x: { value: n, scale: `x`, optional: !0 },
        y: { value: r, scale: `y`, optional: !0 },
        r: { value: f, scale: `r`, filter: Vv, optional: !0 },
        rotate: { value: c, optional: !0 },
        symbol: { value: u, scale: `auto`, optional: !0 },
      },
      mj(t),
      pj,
    ),
      (this.r = p),
      (this.rotate = l),
      (this.symbol = d),
      (this.frameAnchor = Yb(s));
    const { channels: m } = this,
      { symbol: h } = m;
    if (h) {
      const { fill: e, stroke: t } = m;
      h.hint = {
        fill: e ? (e.value === h.value ? `color` : `currentColor`) : (this.fill ?? `currentColor`),
        stroke: t ? (t.value === h.value ? `color` : `currentColor`) : (this.stroke ?? `none`),
      };
    }
  }
  render(e, t, n, r, i) {
    const { x: a, y: o } = t,
      { x: s, y: c, r: l, rotate: u, symbol: d } = n,
      { r: f, rotate: p, symbol: m } = this,
      [h, g] = UT(this, r),
      _ = m === S_,
      v = l ? void 0 : f * f * Math.PI;
    return (
      Hv(f) && (e = []),
      J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, { x: s && a, y: c && o })
        .call((t) =>
          t
            .selectAll()
            .data(e)
            .enter()
            .append(_ ? `circle` : `path`)
            .call(X, this)
            .call(
              _
                ? (e) => {
                    e.attr(`cx`, s ? (e) => s[e] : h)
                      .attr(`cy`, c ? (e) => c[e] : g)
                      .attr(`r`, l ? (e) => l[e] : f);
                  }
                : (e) => {
                    e.attr(
                      `transform`,
                      BE`translate(${s ? (e) => s[e] : h},${c ? (e) => c[e] : g})${u ? (e) => ` rotate(${u[e]})` : p ? ` rotate(${p})` : ``}`,
                    ).attr(
                      `d`,
                      l && d
                        ? (e) => {
                            const t = Da();
                            return d[e].draw(t, l[e] * l[e] * Math.PI), t;
                          }
                        : l
                          ? (e) => {
                              const t = Da();
                              return m.draw(t, l[e] * l[e] * Math.PI), t;
                            }
                          : d
                            ? (e) => {
                                const t = Da();
                                return d[e].draw(t, v), t;
                              }
                            : (() => {
                                const e = Da();
                                return m.draw(e, v), e;
                              })(),
                    );
                  },
            )
            .call(TT, this, n),
        )
        .node()
    );
  }
};
function gj(e, { x: t, y: n, ...r } = {}) {
  return r.frameAnchor === void 0 && ([t, n] = db(t, n)), new hj(e, { ...r, x: t, y: n });
}
function _j(e, { x: t = U, ...n } = {}) {
  return new hj(e, NE({ ...n, x: t }));
}
function vj(e, { y: t = U, ...n } = {}) {
  return new hj(e, ME({ ...n, y: t }));
}
function yj(e, t) {
  return gj(e, { ...t, symbol: `circle` });
}
function bj(e, t) {
  return gj(e, { ...t, symbol: `hexagon` });
}
var xj = {
    ariaLabel: `line`,
    fill: `none`,
    stroke: `currentColor`,
    strokeWidth: 1.5,
    strokeLinecap: `round`,
    strokeLinejoin: `round`,
    strokeMiterlimit: 1,
  },
  Sj = class extends $ {
    constructor(e, t = {}) {
      const { x: n, y: r, z: i, curve: a, tension: o } = t;
      super(
        e,
        { x: { value: n, scale: `x` }, y: { value: r, scale: `y` }, z: { value: fb(t), optional: !0 } },
        t,
        xj,
      ),
        (this.z = i),
        (this.curve = sA(a, o)),
        cE(this, t);
    }
    filter(e) {
      return e;
    }
    project(e, t, n) {
      this.curve !== cA && super.project(e, t, n);
    }
    render(e, t, n, r, i) {
      const { x: a, y: o } = n,
        { curve: s } = this;
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, t)
        .call((t) =>
          t
            .selectAll()
            .data(kT(e, [a, o], this, n))
            .enter()
            .append(`path`)
            .call(X, this)
            .call(ET, this, n)
            .call(_E, this, n, i)
            .attr(
              `d`,
              s === cA && i.projection
                ? Cj(i.path(), a, o)
                : p_()
                    .curve(s)
                    .defined((e) => e >= 0)
                    .x((e) => a[e])
                    .y((e) => o[e]),
            ),
        )
        .node();
    }
  };
function Cj(e, t, n) {
  return (
    (t = Gy(t)),
    (n = Gy(n)),
    (r) => {
      let i = [],
        a = [i];
      for (const e of r) e === -1 ? ((i = []), a.push(i)) : i.push([t[e], n[e]]);
      return e({ type: `MultiLineString`, coordinates: a });
    }
  );
}
function wj(e, { x: t, y: n, ...r } = {}) {
  return ([t, n] = db(t, n)), new Sj(e, { ...r, x: t, y: n });
}
function Tj(e, { x: t = U, y: n = Iy, ...r } = {}) {
  return new Sj(e, mA({ ...r, x: t, y: n }));
}
function Ej(e, { x: t = Iy, y: n = U, ...r } = {}) {
  return new Sj(e, pA({ ...r, x: t, y: n }));
}
function Dj(e, t) {
  t = Aj(t);
  let { x: n, y: r, color: i, size: a } = t,
    o = jj(e, n),
    s = jj(e, r),
    c = jj(e, i),
    l = jj(e, a),
    {
      fx: u,
      fy: d,
      x: { value: f, reduce: p, zero: m, ...h },
      y: { value: g, reduce: _, zero: v, ...y },
      color: { value: b, color: x, reduce: S },
      size: { value: C, reduce: w },
      mark: T,
    } = t;
  if (
    (p === void 0 && (p = _ == null && f == null && C == null && g != null ? `count` : null),
    _ === void 0 && (_ = p == null && g == null && C == null && f != null ? `count` : null),
    w === void 0 &&
      C == null &&
      S == null &&
      p == null &&
      _ == null &&
      (f == null || Lb(o)) &&
      (g == null || Lb(s)) &&
      (w = `count`),
    m === void 0 && (m = Nj(p) ? !0 : void 0),
    v === void 0 && (v = Nj(_) ? !0 : void 0),
    f == null && g == null)
  )
    throw Error(`must specify x or y`);
  if (p != null && g == null) throw Error(`reducing x requires y`);
  if (_ != null && f == null) throw Error(`reducing y requires x`);
  T === void 0 &&
    (T =
      C != null || w != null
        ? `dot`
        : Nj(p) || Nj(_) || S != null
          ? `bar`
          : f != null && g != null
            ? Lb(o) || Lb(s) || (p == null && _ == null && !kj(o) && !kj(s))
              ? `dot`
              : `line`
            : f != null || g != null
              ? `rule`
              : null);
  let E, D, O;
  switch (T) {
    case `dot`:
      (O = gj), (D = `stroke`);
      break;
    case `line`:
      (O =
        (o && s) || p != null || _ != null
          ? v || _ != null || (o && kj(o))
            ? Ej
            : m || p != null || (s && kj(s))
              ? Tj
              : wj
          : o
            ? Tj
            : Ej),
        (D = `stroke`),
        Ij(c) && (E = null);
      break;
    case `area`:
      (O = !(v || _ != null) && (m || p != null || (s && kj(s))) ? HA : UA),
        (D = `fill`),
        Ij(c) && (E = null);
      break;
    case `rule`:
      (O = o ? LE : RE), (D = `stroke`);
      break;
    case `bar`:
      (O =
        p == null
          ? _ == null
            ? S != null || w != null
              ? o && Lb(o) && s && Lb(s)
                ? uj
                : o && Lb(o)
                  ? sj
                  : s && Lb(s)
                    ? oj
                    : uk
              : o && Vb(o) && !(s && Vb(s))
                ? oj
                : s && Vb(s) && !(o && Vb(o))
                  ? sj
                  : uj
            : Lb(o)
              ? Pj(_) && s && Lb(s)
                ? uj
                : sj
              : fk
          : Lb(s)
            ? Pj(p) && o && Lb(o)
              ? uj
              : oj
            : dk),
        (D = `fill`);
      break;
    default:
      throw Error(`invalid mark: ${T}`);
  }
  let k = { fx: u, fy: d, x: o ?? void 0, y: s ?? void 0, [D]: c ?? x, z: E, r: l ?? void 0, tip: !0 },
    A,
    ee = { [D]: S ?? void 0, r: w ?? void 0 };
  if (p != null && _ != null) throw Error(`cannot reduce both x and y`);
  return (
    _ == null
      ? p == null
        ? (S != null || w != null) &&
          (o && s
            ? (A = Lb(o) && Lb(s) ? Ix : Lb(o) ? uA : Lb(s) ? lA : dA)
            : o
              ? (A = Lb(o) ? Px : lA)
              : s && (A = Lb(s) ? Fx : uA))
        : ((ee.x = p), (A = Lb(s) ? Fx : uA))
      : ((ee.y = _), (A = Lb(o) ? Px : lA)),
    (A === dA || A === lA) && (k.x = { value: o, ...h }),
    (A === dA || A === uA) && (k.y = { value: s, ...y }),
    m === void 0 && (m = o && A !== dA && A !== lA && (O === oj || O === HA || O === dk || O === RE)),
    v === void 0 && (v = s && A !== dA && A !== uA && (O === sj || O === UA || O === fk || O === LE)),
    {
      fx: u ?? null,
      fy: d ?? null,
      x: { value: f ?? null, reduce: p ?? null, zero: !!m, ...h },
      y: { value: g ?? null, reduce: _ ?? null, zero: !!v, ...y },
      color: { value: b ?? null, reduce: S ?? null, ...(x !== void 0 && { color: x }) },
      size: { value: C ?? null, reduce: w ?? null },
      mark: T,
      markImpl: Rj[O],
      markOptions: k,
      transformImpl: Rj[A],
      transformOptions: ee,
      colorMode: D,
    }
  );
}
function Oj(e, t) {
  const n = Dj(e, t),
    {
      fx: r,
      fy: i,
      x: { zero: a },
      y: { zero: o },
      markOptions: s,
      transformOptions: c,
      colorMode: l,
    } = n,
    u = Lj[n.markImpl],
    d = Lj[n.transformImpl],
    f = r != null || i != null ? gk({ strokeOpacity: 0.1 }) : null,
    p = [a ? LE([0]) : null, o ? RE([0]) : null],
    m = u(e, d ? d(c, s) : s);
  return l === `stroke` ? WT(f, p, m) : WT(f, m, p);
}
function kj(e) {
  let t, n;
  for (const r of e) {
    if (r == null) continue;
    if (t === void 0) {
      t = r;
      continue;
    }
    const e = Math.sign(l(t, r));
    if (e) {
      if (n !== void 0 && e !== n) return !1;
      (t = r), (n = e);
    }
  }
  return !0;
}
function Aj({ x: e, y: t, color: n, size: r, fx: i, fy: a, mark: o } = {}) {
  return (
    cb(e) || (e = Mj(e)),
    cb(t) || (t = Mj(t)),
    cb(n) || (n = Wb(n) ? { color: n } : Mj(n)),
    cb(r) || (r = Mj(r)),
    cb(i) && ({ value: i } = Mj(i)),
    cb(a) && ({ value: a } = Mj(a)),
    o != null && (o = `${o}`.toLowerCase()),
    { x: e, y: t, color: n, size: r, fx: i, fy: a, mark: o }
  );
}
function jj(e, t) {
  const n = H(e, t.value);
  return n && (n.label = Sb(t.value)), n;
}
function Mj(e) {
  return Fj(e) ? { reduce: e } : { value: e };
}
function Nj(e) {
  return /^(?:distinct|count|sum|proportion)$/i.test(e);
}
function Pj(e) {
  return /^(?:first|last|mode)$/i.test(e);
}
function Fj(e) {
  if (e == null) return !1;
  if (typeof e.reduceIndex == `function` || (typeof e.reduce == `function` && ob(e)) || /^p\d{2}$/i.test(e))
    return !0;
  switch (`${e}`.toLowerCase()) {
    case `first`:
    case `last`:
    case `count`:
    case `distinct`:
    case `sum`:
    case `proportion`:
    case `proportion-facet`:
    case `deviation`:
    case `min`:
    case `min-index`:
    case `max`:
    case `max-index`:
    case `mean`:
    case `median`:
    case `variance`:
    case `mode`:
      return !0;
  }
  return !1;
}
function Ij(e) {
  return e ? new ae(e).size > e.length >> 1 : !1;
}
var Lj = {
    dot: gj,
    line: wj,
    lineX: Tj,
    lineY: Ej,
    areaX: HA,
    areaY: UA,
    ruleX: LE,
    ruleY: RE,
    barX: oj,
    barY: sj,
    rect: uk,
    rectX: dk,
    rectY: fk,
    cell: uj,
    bin: dA,
    binX: lA,
    binY: uA,
    group: Ix,
    groupX: Px,
    groupY: Fx,
  },
  Rj = Object.fromEntries(Object.entries(Lj).map(([e, t]) => [t, e]));
function zj(e, t = {}) {
  let { x: n, x1: r, x2: i } = t;
  n === void 0 && r === void 0 && i === void 0 && (t = { ...t, x: (n = U) });
  const a = {};
  return n != null && (a.x = e), r != null && (a.x1 = e), i != null && (a.x2 = e), Vj(a, t);
}
function Bj(e, t = {}) {
  let { y: n, y1: r, y2: i } = t;
  n === void 0 && r === void 0 && i === void 0 && (t = { ...t, y: (n = U) });
  const a = {};
  return n != null && (a.y = e), r != null && (a.y1 = e), i != null && (a.y2 = e), Vj(a, t);
}
function Vj(e = {}, t = {}) {
  const n = fb(t),
    r = Object.entries(e).map(([e, n]) => {
      const r = yb(e, t);
      if (r == null) throw Error(`missing channel: ${e}`);
      const [i, a] = bb(r);
      return { key: e, input: r, output: i, setOutput: a, map: Hj(n) };
    });
  return {
    ...yx(t, (e, t) => {
      const i = H(e, n),
        a = r.map(({ input: t }) => H(e, t)),
        o = r.map(({ setOutput: t }) => t(Array(e.length)));
      for (const e of t)
        for (const t of i ? de(e, (e) => i[e]).values() : [e])
          r.forEach(({ map: e }, n) => e.mapIndex(t, a[n], o[n]));
      return { data: e, facets: t };
    }),
    ...Object.fromEntries(r.map(({ key: e, output: t }) => [e, t])),
  };
}
function Hj(e) {
  if (e == null) throw Error(`missing map`);
  if (typeof e.mapIndex == `function`) return e;
  if (typeof e.map == `function` && ob(e)) return Uj(e);
  if (typeof e == `function`) return Gj(gb(e));
  switch (`${e}`.toLowerCase()) {
    case `cumsum`:
      return Kj;
    case `rank`:
      return Gj((e, t) => Je(e, (e) => t[e]));
    case `quantile`:
      return Gj((e, t) => Wj(e, (e) => t[e]));
  }
  throw Error(`invalid map: ${e}`);
}
function Uj(e) {
  return console.warn(`deprecated map interface; implement mapIndex instead.`), { mapIndex: e.map.bind(e) };
}
function Wj(e, t) {
  const n = T(e, t) - 1;
  return Je(e, t).map((e) => e / n);
}
function Gj(e) {
  return {
    mapIndex(t, n, r) {
      const i = e(t, n);
      if (i.length !== t.length) throw Error(`map function returned a mismatched length`);
      for (let e = 0, n = t.length; e < n; ++e) r[t[e]] = i[e];
    },
  };
}
var Kj = {
  mapIndex(e, t, n) {
    let r = 0;
    for (const i of e) n[i] = r += t[i];
  },
};
function qj(e = {}, t) {
  return arguments.length === 1 && (t = e), zj(Yj(e), t);
}
function Jj(e = {}, t) {
  return arguments.length === 1 && (t = e), Bj(Yj(e), t);
}
function Yj(e = {}) {
  typeof e == `number` && (e = { k: e });
  let { k: t, reduce: n, shift: r, anchor: i, strict: a } = e;
  if (
    (i === void 0 &&
      r !== void 0 &&
      ((i = Zj(r)), _C(`Warning: the shift option is deprecated; please use anchor "${i}" instead.`)),
    !((t = Math.floor(t)) > 0))
  )
    throw Error(`invalid k: ${t}`);
  return Qj(n)(t, Xj(i, t), a);
}
function Xj(e = `middle`, t) {
  switch (`${e}`.toLowerCase()) {
    case `middle`:
      return (t - 1) >> 1;
    case `start`:
      return 0;
    case `end`:
      return t - 1;
  }
  throw Error(`invalid anchor: ${e}`);
}
function Zj(e) {
  switch (`${e}`.toLowerCase()) {
    case `centered`:
      return `middle`;
    case `leading`:
      return `start`;
    case `trailing`:
      return `end`;
  }
  throw Error(`invalid shift: ${e}`);
}
function Qj(e = `mean`) {
  if (typeof e == `string`) {
    if (/^p\d{2}$/i.test(e)) return $j(Wy(e));
    switch (e.toLowerCase()) {
      case `deviation`:
        return $j(ne);
      case `max`:
        return eM((e, t) => ke(e, (e) => t[e]));
      case `mean`:
        return nM;
      case `median`:
        return $j(Ve);
      case `min`:
        return eM((e, t) => je(e, (e) => t[e]));
      case `mode`:
        return eM((e, t) => We(e, (e) => t[e]));
      case `sum`:
        return tM;
      case `variance`:
        return $j(te);
      case `difference`:
        return sM;
      case `ratio`:
        return cM;
      case `first`:
        return lM;
      case `last`:
        return uM;
    }
  }
  if (typeof e != `function`) throw Error(`invalid reduce: ${e}`);
  return eM(gb(e));
}
function $j(e) {
  return (t, n, r) =>
    r
      ? {
          mapIndex(r, i, a) {
            let o = (e) => (i[e] == null ? NaN : +i[e]),
              s = 0;
            for (let e = 0; e < t - 1; ++e) isNaN(o(e)) && ++s;
            for (let i = 0, c = r.length - t + 1; i < c; ++i)
              isNaN(o(i + t - 1)) && ++s,
                (a[r[i + n]] = s === 0 ? e(_b(r, i, i + t), o) : NaN),
                isNaN(o(i)) && --s;
          },
        }
      : {
          mapIndex(r, i, a) {
            const o = (e) => (i[e] == null ? NaN : +i[e]);
            for (let i = -n; i < 0; ++i) a[r[i + n]] = e(_b(r, 0, i + t), o);
            for (let i = 0, s = r.length - n; i < s; ++i) a[r[i + n]] = e(_b(r, i, i + t), o);
          },
        };
}
function eM(e) {
  return (t, n, r) =>
    r
      ? {
          mapIndex(r, i, a) {
            let o = 0;
            for (let e = 0; e < t - 1; ++e) o += Iv(i[r[e]]);
            for (let s = 0, c = r.length - t + 1; s < c; ++s)
              (o += Iv(i[r[s + t - 1]])),
                o === t && (a[r[s + n]] = e(_b(r, s, s + t), i)),
                (o -= Iv(i[r[s]]));
          },
        }
      : {
          mapIndex(r, i, a) {
            for (let o = -n; o < 0; ++o) a[r[o + n]] = e(_b(r, 0, o + t), i);
            for (let o = 0, s = r.length - n; o < s; ++o) a[r[o + n]] = e(_b(r, o, o + t), i);
          },
        };
}
function tM(e, t, n) {
  return n
    ? {
        mapIndex(n, r, i) {
          let a = 0,
            o = 0;
          for (let t = 0; t < e - 1; ++t) {
            const e = r[n[t]];
            e === null || isNaN(e) ? ++a : (o += +e);
          }
          for (let s = 0, c = n.length - e + 1; s < c; ++s) {
            const c = r[n[s]],
              l = r[n[s + e - 1]];
            l === null || isNaN(l) ? ++a : (o += +l),
              (i[n[s + t]] = a === 0 ? o : NaN),
              c === null || isNaN(c) ? --a : (o -= +c);
          }
        },
      }
    : {
        mapIndex(n, r, i) {
          let a = 0,
            o = n.length;
          for (let i = 0, s = Math.min(o, e - t - 1); i < s; ++i) a += +r[n[i]] || 0;
          for (let s = -t, c = o - t; s < c; ++s)
            (a += +r[n[s + e - 1]] || 0), (i[n[s + t]] = a), (a -= +r[n[s]] || 0);
        },
      };
}
function nM(e, t, n) {
  if (n) {
    const r = tM(e, t, n);
    return {
      mapIndex(n, i, a) {
        r.mapIndex(n, i, a);
        for (let r = 0, i = n.length - e + 1; r < i; ++r) a[n[r + t]] /= e;
      },
    };
  }
  return {
    mapIndex(n, r, i) {
      let a = 0,
        o = 0,
        s = n.length;
      for (let i = 0, c = Math.min(s, e - t - 1); i < c; ++i) {
        let e = r[n[i]];
        e !== null && !isNaN((e = +e)) && ((a += e), ++o);
      }
      for (let c = -t, l = s - t; c < l; ++c) {
        let s = r[n[c + e - 1]],
          l = r[n[c]];
        s !== null && !isNaN((s = +s)) && ((a += s), ++o),
          (i[n[c + t]] = a / o),
          l !== null && !isNaN((l = +l)) && ((a -= l), --o);
      }
    },
  };
}
function rM(e, t, n, r) {
  for (let i = n + r; n < i; ++n) {
    const r = e[t[n]];
    if (Iv(r)) return r;
  }
}
function iM(e, t, n, r) {
  for (let i = n + r - 1; i >= n; --i) {
    const n = e[t[i]];
    if (Iv(n)) return n;
  }
}
function aM(e, t, n, r) {
  for (let i = n + r; n < i; ++n) {
    let r = e[t[n]];
    if (r !== null && !isNaN((r = +r))) return r;
  }
}
function oM(e, t, n, r) {
  for (let i = n + r - 1; i >= n; --i) {
    let n = e[t[i]];
    if (n !== null && !isNaN((n = +n))) return n;
  }
}
function sM(e, t, n) {
  return n
    ? {
        mapIndex(n, r, i) {
          for (let a = 0, o = n.length - e; a < o; ++a) {
            const o = r[n[a]],
              s = r[n[a + e - 1]];
            i[n[a + t]] = o === null || s === null ? NaN : s - o;
          }
        },
      }
    : {
        mapIndex(n, r, i) {
          for (let a = -t, o = n.length - e + t + 1; a < o; ++a)
            i[n[a + t]] = oM(r, n, a, e) - aM(r, n, a, e);
        },
      };
}
function cM(e, t, n) {
  return n
    ? {
        mapIndex(n, r, i) {
          for (let a = 0, o = n.length - e; a < o; ++a) {
            const o = r[n[a]],
              s = r[n[a + e - 1]];
            i[n[a + t]] = o === null || s === null ? NaN : s / o;
          }
        },
      }
    : {
        mapIndex(n, r, i) {
          for (let a = -t, o = n.length - e + t + 1; a < o; ++a)
            i[n[a + t]] = oM(r, n, a, e) / aM(r, n, a, e);
        },
      };
}
function lM(e, t, n) {
  return n
    ? {
        mapIndex(n, r, i) {
          for (let a = 0, o = n.length - e; a < o; ++a) i[n[a + t]] = r[n[a]];
        },
      }
    : {
        mapIndex(n, r, i) {
          for (let a = -t, o = n.length - e + t + 1; a < o; ++a) i[n[a + t]] = rM(r, n, a, e);
        },
      };
}
function uM(e, t, n) {
  return n
    ? {
        mapIndex(n, r, i) {
          for (let a = 0, o = n.length - e; a < o; ++a) i[n[a + t]] = r[n[a + e - 1]];
        },
      }
    : {
        mapIndex(n, r, i) {
          for (let a = -t, o = n.length - e + t + 1; a < o; ++a) i[n[a + t]] = iM(r, n, a, e);
        },
      };
}
var dM = { n: 20, k: 2, color: `currentColor`, opacity: 0.2, strict: !0, anchor: `end` };
function fM(
  e,
  {
    x: t = U,
    y: n,
    k: r = dM.k,
    color: i = dM.color,
    opacity: a = dM.opacity,
    fill: o = i,
    fillOpacity: s = a,
    stroke: c = i,
    strokeOpacity: l,
    strokeWidth: u,
    ...d
  } = {},
) {
  return WT(
    K(o)
      ? null
      : HA(
          e,
          Vj(
            { x1: mM({ k: -r, ...d }), x2: mM({ k: r, ...d }) },
            { x1: t, x2: t, y: n, fill: o, fillOpacity: s, ...d },
          ),
        ),
    K(c) ? null : Tj(e, Vj({ x: mM(d) }, { x: t, y: n, stroke: c, strokeOpacity: l, strokeWidth: u, ...d })),
  );
}
function pM(
  e,
  {
    x: t,
    y: n = U,
    k: r = dM.k,
    color: i = dM.color,
    opacity: a = dM.opacity,
    fill: o = i,
    fillOpacity: s = a,
    stroke: c = i,
    strokeOpacity: l,
    strokeWidth: u,
    ...d
  } = {},
) {
  return WT(
    K(o)
      ? null
      : UA(
          e,
          Vj(
            { y1: mM({ k: -r, ...d }), y2: mM({ k: r, ...d }) },
            { x: t, y1: n, y2: n, fill: o, fillOpacity: s, ...d },
          ),
        ),
    K(c) ? null : Ej(e, Vj({ y: mM(d) }, { x: t, y: n, stroke: c, strokeOpacity: l, strokeWidth: u, ...d })),
  );
}
function mM({ n: e = dM.n, k: t = 0, strict: n = dM.strict, anchor: r = dM.anchor } = {}) {
  return Yj({ k: e, reduce: (e) => Be(e) + t * (ne(e) || 0), strict: n, anchor: r });
}
var hM = { ariaLabel: `tick`, fill: null, stroke: `currentColor` },
  gM = class extends $ {
    constructor(e, t, n) {
      super(e, t, n, hM), cE(this, n);
    }
    render(e, t, n, r, i) {
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(this._transform, this, t)
        .call((a) =>
          a
            .selectAll()
            .data(e)
            .enter()
            .append(`line`)
            .call(X, this)
            .attr(`x1`, this._x1(t, n, r))
            .attr(`x2`, this._x2(t, n, r))
            .attr(`y1`, this._y1(t, n, r))
            .attr(`y2`, this._y2(t, n, r))
            .call(TT, this, n)
            .call(gE, this, n, i),
        )
        .node();
    }
  },
  _M = class extends gM {
    constructor(e, t = {}) {
      const { x: n, y: r, inset: i = 0, insetTop: a = i, insetBottom: o = i } = t;
      super(e, { x: { value: n, scale: `x` }, y: { value: r, scale: `y`, type: `band`, optional: !0 } }, t),
        (this.insetTop = W(a)),
        (this.insetBottom = W(o));
    }
    _transform(e, t, { x: n }) {
      e.call(Q, t, { x: n }, hT, 0);
    }
    _x1(e, { x: t }) {
      return (e) => t[e];
    }
    _x2(e, { x: t }) {
      return (e) => t[e];
    }
    _y1({ y: e }, { y: t }, { marginTop: n }) {
      const { insetTop: r } = this;
      return t && e ? (e) => t[e] + r : n + r;
    }
    _y2({ y: e }, { y: t }, { height: n, marginBottom: r }) {
      const { insetBottom: i } = this;
      return t && e ? (n) => t[n] + e.bandwidth() - i : n - r - i;
    }
  },
  vM = class extends gM {
    constructor(e, t = {}) {
      const { x: n, y: r, inset: i = 0, insetRight: a = i, insetLeft: o = i } = t;
      super(e, { y: { value: r, scale: `y` }, x: { value: n, scale: `x`, type: `band`, optional: !0 } }, t),
        (this.insetRight = W(a)),
        (this.insetLeft = W(o));
    }
    _transform(e, t, { y: n }) {
      e.call(Q, t, { y: n }, 0, hT);
    }
    _x1({ x: e }, { x: t }, { marginLeft: n }) {
      const { insetLeft: r } = this;
      return t && e ? (e) => t[e] + r : n + r;
    }
    _x2({ x: e }, { x: t }, { width: n, marginRight: r }) {
      const { insetRight: i } = this;
      return t && e ? (n) => t[n] + e.bandwidth() - i : n - r - i;
    }
    _y1(e, { y: t }) {
      return (e) => t[e];
    }
    _y2(e, { y: t }) {
      return (e) => t[e];
    }
  };
function yM(e, { x: t = U, ...n } = {}) {
  return new _M(e, { ...n, x: t });
}
function bM(e, { y: t = U, ...n } = {}) {
  return new vM(e, { ...n, y: t });
}
function xM(
  e,
  {
    x: t = U,
    y: n = null,
    r,
    fill: i = `#ccc`,
    fillOpacity: a,
    stroke: o = `currentColor`,
    strokeOpacity: s,
    strokeWidth: c = 2,
    sort: l,
    ...u
  } = {},
) {
  const d = n == null ? Nx : Fx;
  return WT(
    RE(e, d({ x1: wM, x2: TM }, { x: t, y: n, stroke: o, strokeOpacity: s, ...u })),
    oj(e, d({ x1: `p25`, x2: `p75` }, { x: t, y: n, fill: i, fillOpacity: a, ...u })),
    yM(e, d({ x: `p50` }, { x: t, y: n, stroke: o, strokeOpacity: s, strokeWidth: c, sort: l, ...u })),
    gj(e, Vj({ x: CM }, { x: t, y: n, z: n, r, stroke: o, strokeOpacity: s, ...u })),
  );
}
function SM(
  e,
  {
    y: t = U,
    x: n = null,
    r,
    fill: i = `#ccc`,
    fillOpacity: a,
    stroke: o = `currentColor`,
    strokeOpacity: s,
    strokeWidth: c = 2,
    sort: l,
    ...u
  } = {},
) {
  const d = n == null ? Nx : Px;
  return WT(
    LE(e, d({ y1: wM, y2: TM }, { x: n, y: t, stroke: o, strokeOpacity: s, ...u })),
    sj(e, d({ y1: `p25`, y2: `p75` }, { x: n, y: t, fill: i, fillOpacity: a, ...u })),
    bM(e, d({ y: `p50` }, { x: n, y: t, stroke: o, strokeOpacity: s, strokeWidth: c, sort: l, ...u })),
    gj(e, Vj({ y: CM }, { x: n, y: t, z: n, r, stroke: o, strokeOpacity: s, ...u })),
  );
}
function CM(e) {
  const t = wM(e),
    n = TM(e);
  return e.map((e) => (e < t || e > n ? e : NaN));
}
function wM(e) {
  const t = EM(e) * 2.5 - DM(e) * 1.5;
  return je(e, (e) => (e >= t ? e : NaN));
}
function TM(e) {
  const t = DM(e) * 2.5 - EM(e) * 1.5;
  return ke(e, (e) => (e <= t ? e : NaN));
}
function EM(e) {
  return Ie(e, 0.25);
}
function DM(e) {
  return Ie(e, 0.75);
}
var OM = { ariaLabel: `raster`, stroke: null, pixelSize: 1 };
function kM(e, t) {
  const n = +e;
  if (isNaN(n)) throw Error(`invalid ${t}: ${e}`);
  return n;
}
function AM(e, t) {
  const n = Math.floor(e);
  if (isNaN(n)) throw Error(`invalid ${t}: ${e}`);
  return n;
}
var jM = class extends $ {
    constructor(e, t, n = {}, r) {
      let {
        width: i,
        height: a,
        x: o,
        y: s,
        x1: c = o == null ? 0 : void 0,
        y1: l = s == null ? 0 : void 0,
        x2: u = o == null ? i : void 0,
        y2: d = s == null ? a : void 0,
        pixelSize: f = r.pixelSize,
        blur: p = 0,
        interpolate: m,
      } = n;
      if (
        (i != null && (i = AM(i, `width`)),
        a != null && (a = AM(a, `height`)),
        c != null && (c = kM(c, `x1`)),
        l != null && (l = kM(l, `y1`)),
        u != null && (u = kM(u, `x2`)),
        d != null && (d = kM(d, `y2`)),
        o == null && (c == null || u == null))
      )
        throw Error(`missing x`);
      if (s == null && (l == null || d == null)) throw Error(`missing y`);
      e != null &&
        i != null &&
        a != null &&
        (o === void 0 && c != null && u != null && (o = XM(c, u, i, a)),
        s === void 0 && l != null && d != null && (s = ZM(l, d, i, a))),
        super(
          e,
          {
            x: { value: o, scale: `x`, optional: !0 },
            y: { value: s, scale: `y`, optional: !0 },
            x1: { value: c == null ? null : [c], scale: `x`, optional: !0, filter: null },
            y1: { value: l == null ? null : [l], scale: `y`, optional: !0, filter: null },
            x2: { value: u == null ? null : [u], scale: `x`, optional: !0, filter: null },
            y2: { value: d == null ? null : [d], scale: `y`, optional: !0, filter: null },
            ...t,
          },
          n,
          r,
        ),
        (this.width = i),
        (this.height = a),
        (this.pixelSize = kM(f, `pixelSize`)),
        (this.blur = kM(p, `blur`)),
        (this.interpolate = o == null || s == null ? null : RM(m));
    }
  },
  MM = class extends jM {
    constructor(e, t = {}) {
      const { imageRendering: n } = t;
      if (e == null) {
        const { fill: e, fillOpacity: n } = t;
        Xy(n)[0] !== void 0 && (t = LM(`fillOpacity`, t)), Yy(e)[0] !== void 0 && (t = LM(`fill`, t));
      }
      super(e, void 0, t, OM), (this.imageRendering = RT(n, `auto`));
    }
    scale(e, { color: t, ...n }, r) {
      return super.scale(e, n, r);
    }
    render(e, t, n, r, i) {
      let a = t[n.channels.fill?.scale] ?? ((e) => e),
        { x: o, y: s } = n,
        { document: c } = i,
        [l, u, d, f] = FM(n, r, i),
        p = d - l,
        m = f - u,
        {
          pixelSize: h,
          width: g = Math.round(Math.abs(p) / h),
          height: _ = Math.round(Math.abs(m) / h),
        } = this,
        y = g * _,
        { fill: b, fillOpacity: x } = n,
        S = 0;
      if (this.interpolate) {
        const t = g / p,
          n = _ / m,
          r = G(o, (e) => (e - l) * t, Float64Array),
          i = G(s, (e) => (e - u) * n, Float64Array);
        (b &&= this.interpolate(e, g, _, r, i, b)), (x &&= this.interpolate(e, g, _, r, i, x));
      } else this.data == null && e && (S = e.fi * y);
      const C = c.createElement(`canvas`);
      (C.width = g), (C.height = _);
      let w = C.getContext(`2d`),
        T = w.createImageData(g, _),
        E = T.data,
        { r: D, g: O, b: k } = Hr(this.fill) ?? { r: 0, g: 0, b: 0 },
        A = (this.fillOpacity ?? 1) * 255;
      for (let e = 0; e < y; ++e) {
        const t = e << 2;
        if (b) {
          const n = a(b[e + S]);
          if (n == null) {
            E[t + 3] = 0;
            continue;
          }
          ({ r: D, g: O, b: k } = Hr(n));
        }
        x && (A = x[e + S] * 255), (E[t + 0] = D), (E[t + 1] = O), (E[t + 2] = k), (E[t + 3] = A);
      }
      return (
        this.blur > 0 && v(T, this.blur),
        w.putImageData(T, 0, 0),
        J(`svg:g`, i)
          .call(Y, this, r, i)
          .call(Q, this, t)
          .call((e) =>
            e
              .append(`image`)
              .attr(`transform`, `translate(${l},${u}) scale(${Math.sign(d - l)},${Math.sign(f - u)})`)
              .attr(`width`, Math.abs(p))
              .attr(`height`, Math.abs(m))
              .attr(`preserveAspectRatio`, `none`)
              .call(Z, `image-rendering`, this.imageRendering)
              .call(X, this)
              .attr(`xlink:href`, C.toDataURL()),
          )
          .node()
      );
    }
  };
function NM(e, t, n) {
  arguments.length < 3 && ((n = t), (t = null));
  let { x: r, y: i, [e]: a, ...o } = n;
  return (
    r === void 0 && i === void 0 && Pb(t) && ((r = By), (i = Vy), a === void 0 && (a = Hy)),
    [t, { ...o, x: r, y: i, [e]: a }]
  );
}
function PM() {
  const [e, t] = NM(`fill`, ...arguments);
  return new MM(e, e == null || t.fill !== void 0 || t.fillOpacity !== void 0 ? t : { ...t, fill: U });
}
function FM({ x1: e, y1: t, x2: n, y2: r }, i, { projection: a }) {
  const { width: o, height: s, marginTop: c, marginRight: l, marginBottom: u, marginLeft: d } = i;
  return [
    e && a == null ? e[0] : d,
    t && a == null ? t[0] : c,
    n && a == null ? n[0] : o - l,
    r && a == null ? r[0] : s - u,
  ];
}
function IM({ x1: e, y1: t, x2: n, y2: r }, i, a, o) {
  const s = {};
  return e && (s.x1 = e), t && (s.y1 = t), n && (s.x2 = n), r && (s.y2 = r), FM(_S(s, i), a, o);
}
function LM(e, t = {}) {
  const { [e]: n } = t;
  if (typeof n != `function`) throw Error(`invalid ${e}: not a function`);
  return bx({ ...t, [e]: void 0 }, function (r, i, a, o, s, c) {
    const { x: l, y: u } = o;
    if (!l) throw Error(`missing scale: x`);
    if (!u) throw Error(`missing scale: y`);
    let [d, f, p, m] = IM(a, o, s, c),
      h = p - d,
      g = m - f,
      { pixelSize: _ } = this,
      { width: v = Math.round(Math.abs(h) / _), height: y = Math.round(Math.abs(g) / _) } = t,
      b = Array(v * y * (i ? i.length : 1)),
      x = h / v,
      S = g / y,
      C = 0;
    for (const e of i ?? [void 0])
      for (let t = 0.5; t < y; ++t)
        for (let r = 0.5; r < v; ++r, ++C) b[C] = n(l.invert(d + r * x), u.invert(f + t * S), e);
    return { data: b, facets: i, channels: { [e]: { value: b, scale: `auto` } } };
  });
}
function RM(e) {
  if (typeof e == `function`) return e;
  if (e == null) return zM;
  switch (`${e}`.toLowerCase()) {
    case `none`:
      return zM;
    case `nearest`:
      return GM;
    case `barycentric`:
      return BM();
    case `random-walk`:
      return KM();
  }
  throw Error(`invalid interpolate: ${e}`);
}
function zM(e, t, n, r, i, a) {
  const o = Array(t * n);
  for (const s of e)
    r[s] < 0 || r[s] >= t || i[s] < 0 || i[s] >= n || (o[Math.floor(i[s]) * t + Math.floor(r[s])] = a[s]);
  return o;
}
function BM({ random: e = cf(42) } = {}) {
  return (t, n, r, i, a, o) => {
    const {
        points: s,
        triangles: c,
        hull: l,
      } = Mo.from(
        t,
        (e) => i[e],
        (e) => a[e],
      ),
      u = new o.constructor(n * r).fill(NaN),
      d = new Uint8Array(n * r),
      f = YM(o, e);
    for (let e = 0; e < c.length; e += 3) {
      const i = c[e],
        a = c[e + 1],
        l = c[e + 2],
        p = s[2 * i],
        m = s[2 * a],
        h = s[2 * l],
        g = s[2 * i + 1],
        _ = s[2 * a + 1],
        v = s[2 * l + 1],
        y = Math.min(p, m, h),
        b = Math.max(p, m, h),
        x = Math.min(g, _, v),
        S = Math.max(g, _, v),
        C = (_ - v) * (p - h) + (g - v) * (h - m);
      if (!C) continue;
      const w = o[t[i]],
        T = o[t[a]],
        E = o[t[l]];
      for (let e = Math.floor(y); e < b; ++e)
        for (let t = Math.floor(x); t < S; ++t) {
          if (e < 0 || e >= n || t < 0 || t >= r) continue;
          const i = e + 0.5,
            a = t + 0.5,
            o = Math.sign(C),
            s = (_ - v) * (i - h) + (a - v) * (h - m);
          if (s * o < 0) continue;
          const c = (v - g) * (i - h) + (a - v) * (p - h);
          if (c * o < 0) continue;
          const l = C - (s + c);
          if (l * o < 0) continue;
          const y = e + n * t;
          (u[y] = f(w, s / C, T, c / C, E, l / C, e, t)), (d[y] = 1);
        }
    }
    return VM(u, d, i, a, o, n, r, l, t, f), u;
  };
}
function VM(e, t, n, r, i, a, o, s, c, l) {
  (n = Float64Array.from(s, (e) => n[c[e]])),
    (r = Float64Array.from(s, (e) => r[c[e]])),
    (i = Array.from(s, (e) => i[c[e]]));
  let u = n.length,
    d = Array.from({ length: u }, (e, t) => WM(t, n, r)),
    f = 0;
  for (let s = 0; s < o; ++s) {
    const o = s + 0.5;
    for (let c = 0; c < a; ++c) {
      const p = c + a * s;
      if (!t[p]) {
        const t = c + 0.5;
        for (let a = 0; a < u; ++a) {
          const m = (u + f + (a % 2 ? (a + 1) / 2 : -a / 2)) % u;
          if (d[m](t, o)) {
            const a = HM(n.at(m - 1), r.at(m - 1), n[m], r[m], t, o);
            (e[p] = l(i.at(m - 1), a, i[m], 1 - a, i[m], 0, c, s)), (f = m);
            break;
          }
        }
      }
    }
  }
}
function HM(e, t, n, r, i, a) {
  const o = n - e,
    s = r - t,
    c = o * (n - i) + s * (r - a),
    l = o * (i - e) + s * (a - t);
  return c > 0 && l > 0 ? c / (c + l) : +(c > l);
}
function UM(e, t, n, r) {
  return e * r - n * t;
}
function WM(e, t, n) {
  const r = t.length,
    i = t.at(e - 2),
    a = n.at(e - 2),
    o = t.at(e - 1),
    s = n.at(e - 1),
    c = t[e],
    l = n[e],
    u = t.at(e + 1 - r),
    d = n.at(e + 1 - r),
    f = o - c,
    p = s - l,
    m = i - o,
    h = a - s,
    g = c - u,
    _ = l - d,
    v = Math.hypot(f, p),
    y = Math.hypot(m, h),
    b = Math.hypot(g, _);
  return (e, t) => {
    const n = e - o,
      r = t - s,
      i = e - c,
      a = t - l;
    return (
      UM(n, r, i, a) > -1e-6 &&
      UM(n, r, f, p) * y - UM(n, r, m, h) * v > -1e-6 &&
      UM(i, a, g, _) * v - UM(i, a, f, p) * b <= 0
    );
  };
}
function GM(e, t, n, r, i, a) {
  let o = new a.constructor(t * n),
    s = Mo.from(
      e,
      (e) => r[e],
      (e) => i[e],
    ),
    c,
    l;
  for (let r = 0.5, i = 0; r < n; ++r) {
    l = c;
    for (let n = 0.5; n < t; ++n, ++i) (l = s.find(n, r, l)), n === 0.5 && (c = l), (o[i] = a[e[l]]);
  }
  return o;
}
function KM({ random: e = cf(42), minDistance: t = 0.5, maxSteps: n = 2 } = {}) {
  return (r, i, a, o, s, c) => {
    let l = new c.constructor(i * a),
      u = Mo.from(
        r,
        (e) => o[e],
        (e) => s[e],
      ),
      d,
      f,
      p;
    for (let m = 0.5, h = 0; m < a; ++m) {
      f = d;
      for (let a = 0.5; a < i; ++a, ++h) {
        let i = a,
          g = m;
        (p = f = u.find(i, g, f)), a === 0.5 && (d = f);
        let _,
          v = 0;
        for (; (_ = Math.hypot(o[r[p]] - i, s[r[p]] - g)) > t && v < n; ) {
          const t = e(a, m, v) * 2 * Math.PI;
          (i += Math.cos(t) * _), (g += Math.sin(t) * _), (p = u.find(i, g, p)), ++v;
        }
        l[h] = c[r[p]];
      }
    }
    return l;
  };
}
function qM(e, t, n, r, i, a) {
  return t * e + r * n + a * i;
}
function JM(e) {
  return (t, n, r, i, a, o, s, c) => {
    const l = e(s, c);
    return l < n ? t : l < n + i ? r : a;
  };
}
function YM(e, t) {
  return Vb(e) || Rb(e) ? qM : JM(t);
}
function XM(e, t, n) {
  return {
    transform(r) {
      const i = r.length,
        a = new Float64Array(i),
        o = (t - e) / n,
        s = e + o / 2;
      for (let e = 0; e < i; ++e) a[e] = (e % n) * o + s;
      return a;
    },
  };
}
function ZM(e, t, n, r) {
  return {
    transform(i) {
      const a = i.length,
        o = new Float64Array(a),
        s = (t - e) / r,
        c = e + s / 2;
      for (let e = 0; e < a; ++e) o[e] = (Math.floor(e / n) % r) * s + c;
      return o;
    },
  };
}
var QM = { ariaLabel: `contour`, fill: `none`, stroke: `currentColor`, strokeMiterlimit: 1, pixelSize: 2 },
  $M = class extends jM {
    constructor(e, { smooth: t = !0, value: n, ...r } = {}) {
      const i = bT({}, r, QM);
      if (n === void 0) {
        for (const e in i)
          if (i[e].value != null) {
            if (n !== void 0) throw Error(`ambiguous contour value`);
            (n = r[e]), (r[e] = `value`);
          }
      }
      if (n != null) {
        const e = { transform: (e) => e.map((e) => e.value), label: Sb(n) };
        for (const t in i) r[t] === `value` && (r[t] = e);
      }
      if (e == null) {
        if (n == null) throw Error(`missing contour value`);
        (r = LM(`value`, { value: n, ...r })), (n = null);
      } else {
        const { interpolate: e } = r;
        n === void 0 && (n = U), e === void 0 && (r.interpolate = `nearest`);
      }
      super(e, { value: { value: n, optional: !0 } }, eN(r), QM);
      const a = { geometry: { value: U } };
      for (const e in this.channels) {
        const t = this.channels[e],
          { scale: n } = t;
        n !== `x` && n !== `y` && e !== `value` && ((a[e] = t), delete this.channels[e]);
      }
      (this.contourChannels = a), (this.smooth = !!t);
    }
    filter(e, { x: t, y: n, value: r, ...i }, a) {
      return super.filter(e, i, a);
    }
    render(e, t, n, r, i) {
      const { geometry: a } = n,
        o = Kl();
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, t)
        .call((t) => {
          t.selectAll()
            .data(e)
            .enter()
            .append(`path`)
            .call(X, this)
            .attr(`d`, (e) => o(a[e]))
            .call(TT, this, n);
        })
        .node();
    }
  };
function eN({ thresholds: e, interval: t, ...n }) {
  return (
    (e = bA(e, t, Oe)),
    bx(n, function (t, n, r, i, a, o) {
      const [s, c, l, u] = IM(r, i, a, o),
        d = l - s,
        f = u - c,
        {
          pixelSize: p,
          width: m = Math.round(Math.abs(d) / p),
          height: h = Math.round(Math.abs(f) / p),
        } = this,
        g = m / d,
        v = h / f,
        y = r.value.value,
        b = [];
      if (this.interpolate) {
        const { x: e, y: t } = Qw(r, i, o),
          a = G(e, (e) => (e - s) * g, Float64Array),
          l = G(t, (e) => (e - c) * v, Float64Array),
          u = [r.x, r.y, r.value],
          d = [a, l, y];
        for (const e of n) {
          const t = this.filter(e, u, d);
          b.push(this.interpolate(t, m, h, a, l, y));
        }
      } else if (n) {
        const e = m * h,
          t = n.length;
        for (let n = 0; n < t; ++n) b.push(y.slice(n * e, n * e + e));
      } else b.push(y);
      if (this.blur > 0) for (const e of b) _({ data: e, width: m, height: h }, this.blur);
      const x = tN(e, y, ...rN(b));
      if (x === null) throw Error(`unsupported thresholds: ${e}`);
      const { contour: S } = za().size([m, h]).smooth(this.smooth),
        C = [],
        w = [];
      for (const e of b) w.push(qe(C.length, C.push(...G(x, (t) => S(e, t)))));
      for (const { coordinates: e } of C)
        for (const t of e) for (const e of t) for (const t of e) (t[0] = t[0] / g + s), (t[1] = t[1] / v + c);
      return { data: C, facets: w, channels: gS(this.contourChannels, C) };
    })
  );
}
function tN(e, t, n, r) {
  if (typeof e?.range == `function`) return e.range(e.floor(n), r);
  if ((typeof e == `function` && (e = e(t, n, r)), typeof e != `number`)) return eb(e);
  const i = we(...De(n, r, e), e);
  for (; i[i.length - 1] >= r; ) i.pop();
  for (; i[1] < n; ) i.shift();
  return i;
}
function nN() {
  return new $M(...NM(`value`, ...arguments));
}
function rN(e) {
  return [je(e, (e) => je(e, iN)), ke(e, (e) => ke(e, iN))];
}
function iN(e) {
  return isFinite(e) ? e : NaN;
}
function aN(e, t) {
  return cN(eE, e, t);
}
function oN(e, t = {}) {
  return cN(tE, e, t);
}
function sN(e, t = {}) {
  return cN(nE, e, t);
}
function cN(e, t, n = {}) {
  const { x: r, y: i, maxRadius: a } = n,
    o = e({ px: r, py: i, maxRadius: a }),
    s = [];
  r != null && s.push(LE(t, dN(`x`, { ...o, inset: -6 }, n))),
    i != null && s.push(RE(t, dN(`y`, { ...o, inset: -6 }, n))),
    r != null && s.push(KE(t, fN(`x`, { ...o, dy: 9, frameAnchor: `bottom`, lineAnchor: `top` }, n))),
    i != null && s.push(KE(t, fN(`y`, { ...o, dx: -9, frameAnchor: `left`, textAnchor: `end` }, n)));
  for (const e of s) e.ariaLabel = `crosshair ${e.ariaLabel}`;
  return WT(...s);
}
function lN(
  e,
  { channels: t, ...n },
  { facet: r, facetAnchor: i, fx: a, fy: o, [e]: s, channels: c, transform: l, initializer: u },
) {
  return {
    ...n,
    facet: r,
    facetAnchor: i,
    fx: a,
    fy: o,
    [e]: s,
    channels: { ...t, ...c },
    transform: l,
    initializer: uN(e, u),
  };
}
function uN(e, t) {
  return t == null
    ? t
    : function (n, r, { x: i, y: a, px: o, py: s, ...c }, ...l) {
        const { channels: { x: u, y: d, ...f } = {}, ...p } = t.call(this, n, r, { ...c, x: o, y: s }, ...l);
        return {
          channels: {
            ...f,
            ...(u && { px: u, ...(e === `x` && { x: u }) }),
            ...(d && { py: d, ...(e === `y` && { y: d }) }),
          },
          ...p,
        };
      };
}
function dN(e, t, n) {
  const {
    color: r = `currentColor`,
    opacity: i = 0.2,
    ruleStroke: a = r,
    ruleStrokeOpacity: o = i,
    ruleStrokeWidth: s,
  } = n;
  return { ...lN(e, t, n), stroke: a, strokeOpacity: o, strokeWidth: s };
}
function fN(e, t, n) {
  const {
    color: r = `currentColor`,
    textFill: i = r,
    textFillOpacity: a,
    textStroke: o = `var(--plot-background)`,
    textStrokeOpacity: s,
    textStrokeWidth: c = 5,
  } = n;
  return { ...lN(e, t, pN(e, n)), fill: i, fillOpacity: a, stroke: o, strokeOpacity: s, strokeWidth: c };
}
function pN(e, t) {
  return bx(t, (t, n, r) => ({ channels: { text: { value: DS(r, e)?.value } } }));
}
var mN = { ariaLabel: `delaunay link`, fill: `none`, stroke: `currentColor`, strokeMiterlimit: 1 },
  hN = { ariaLabel: `delaunay mesh`, fill: null, stroke: `currentColor`, strokeOpacity: 0.2 },
  gN = { ariaLabel: `hull`, fill: `none`, stroke: `currentColor`, strokeWidth: 1.5, strokeMiterlimit: 1 },
  _N = { ariaLabel: `voronoi`, fill: `none`, stroke: `currentColor`, strokeMiterlimit: 1 },
  vN = { ariaLabel: `voronoi mesh`, fill: null, stroke: `currentColor`, strokeOpacity: 0.2 },
  yN = class extends $ {
    constructor(e, t = {}) {
      const { x: n, y: r, z: i, curve: a, tension: o } = t;
      super(
        e,
        {
          x: { value: n, scale: `x`, optional: !0 },
          y: { value: r, scale: `y`, optional: !0 },
          z: { value: i, optional: !0 },
        },
        t,
        mN,
      ),
        (this.curve = oA(a, o)),
        cE(this, t);
    }
    render(e, t, n, r, i) {
      const { x: a, y: o } = t,
        { x: s, y: c, z: l } = n,
        { curve: u } = this,
        [d, f] = UT(this, r),
        p = s ? (e) => s[e] : Uy(d),
        m = c ? (e) => c[e] : Uy(f),
        h = this;
      function g(e) {
        let t = -1,
          r = [],
          a = {};
        for (const e in n) a[e] = [];
        const o = [],
          s = [],
          c = [],
          l = [];
        function d(i, u) {
          (i = e[i]), (u = e[u]), r.push(++t), (o[t] = p(i)), (c[t] = m(i)), (s[t] = p(u)), (l[t] = m(u));
          for (const e in n) a[e].push(n[e][u]);
        }
        const { halfedges: f, hull: g, triangles: _ } = Mo.from(e, p, m);
        for (let e = 0; e < f.length; ++e) {
          const t = f[e];
          t > e && d(_[e], _[t]);
        }
        for (let e = 0; e < g.length; ++e) d(g[e], g[(e + 1) % g.length]);
        fr(this)
          .selectAll()
          .data(r)
          .enter()
          .append(`path`)
          .call(X, h)
          .attr(`d`, (e) => {
            const t = Da(),
              n = u(t);
            return n.lineStart(), n.point(o[e], c[e]), n.point(s[e], l[e]), n.lineEnd(), t;
          })
          .call(TT, h, a)
          .call(gE, h, a, i);
      }
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, { x: s && a, y: c && o })
        .call(
          l
            ? (t) =>
                t
                  .selectAll()
                  .data(de(e, (e) => l[e]).values())
                  .enter()
                  .append(`g`)
                  .each(g)
            : (t) => t.datum(e).each(g),
        )
        .node();
    }
  },
  bN = class extends $ {
    constructor(e, t = {}, n, r = ({ z: e }) => e) {
      const { x: i, y: a } = t;
      super(
        e,
        {
          x: { value: i, scale: `x`, optional: !0 },
          y: { value: a, scale: `y`, optional: !0 },
          z: { value: r(t), optional: !0 },
        },
        t,
        n,
      );
    }
    render(e, t, n, r, i) {
      const { x: a, y: o } = t,
        { x: s, y: c, z: l } = n,
        [u, d] = UT(this, r),
        f = s ? (e) => s[e] : Uy(u),
        p = c ? (e) => c[e] : Uy(d),
        m = this;
      function h(e) {
        const t = Mo.from(e, f, p);
        fr(this).append(`path`).datum(e[0]).call(X, m).attr(`d`, m._render(t, r)).call(TT, m, n);
      }
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, { x: s && a, y: c && o })
        .call(
          l
            ? (t) =>
                t
                  .selectAll()
                  .data(de(e, (e) => l[e]).values())
                  .enter()
                  .append(`g`)
                  .each(h)
            : (t) => t.datum(e).each(h),
        )
        .node();
    }
  },
  xN = class extends bN {
    constructor(e, t = {}) {
      super(e, t, hN), (this.fill = `none`);
    }
    _render(e) {
      return e.render();
    }
  },
  SN = class extends bN {
    constructor(e, t = {}) {
      super(e, t, gN, fb);
    }
    _render(e) {
      return e.renderHull();
    }
  },
  CN = class extends $ {
    constructor(e, t = {}) {
      const { x: n, y: r, z: i } = t;
      super(
        e,
        {
          x: { value: n, scale: `x`, optional: !0 },
          y: { value: r, scale: `y`, optional: !0 },
          z: { value: i, optional: !0 },
        },
        bx(t, function (e, t, n, r, i, a) {
          let { x: o, y: s, z: c } = n;
          ({ x: o, y: s } = Qw(n, r, a)), (c = c?.value);
          const l = Array((o ?? s).length).fill(null),
            [u, d] = UT(this, i),
            f = o ? (e) => o[e] : Uy(u),
            p = s ? (e) => s[e] : Uy(d);
          for (let e of t) {
            o && (e = e.filter((e) => Iv(f(e)))), s && (e = e.filter((e) => Iv(p(e))));
            for (const [, t] of Ux(e, c)) {
              const e = TN(Mo.from(t, f, p), i);
              for (let n = 0, r = t.length; n < r; ++n) l[t[n]] = e.renderCell(n);
            }
          }
          return { data: e, facets: t, channels: { cells: { value: l } } };
        }),
        _N,
      );
    }
    render(e, t, n, r, i) {
      const { x: a, y: o } = t,
        { x: s, y: c, cells: l } = n;
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, { x: s && a, y: c && o })
        .call((t) => {
          t.selectAll()
            .data(e)
            .enter()
            .append(`path`)
            .call(X, this)
            .attr(`d`, (e) => l[e])
            .call(TT, this, n);
        })
        .node();
    }
  },
  wN = class extends bN {
    constructor(e, t) {
      super(e, t, vN), (this.fill = `none`);
    }
    _render(e, t) {
      return TN(e, t).render();
    }
  };
function TN(e, t) {
  const { width: n, height: r, marginTop: i, marginRight: a, marginBottom: o, marginLeft: s } = t;
  return e.voronoi([s, i, n - a, r - o]);
}
function EN(e, t, { x: n, y: r, ...i } = {}) {
  return ([n, r] = db(n, r)), new e(t, { ...i, x: n, y: r });
}
function DN(e, t) {
  return EN(yN, e, t);
}
function ON(e, t) {
  return EN(xN, e, t);
}
function kN(e, t) {
  return EN(SN, e, t);
}
function AN(e, { x: t, y: n, initializer: r, ...i } = {}) {
  return EN(CN, e, { ...yx({ ...i, x: t, y: n }, OO), initializer: r });
}
function jN(e, t) {
  return EN(wN, e, t);
}
var MN = { ariaLabel: `density`, fill: `none`, stroke: `currentColor`, strokeMiterlimit: 1 },
  NN = class extends $ {
    constructor(e, { x: t, y: n, z: r, weight: i, fill: a, stroke: o, ...s } = {}) {
      const c = LN(a) && ((a = `currentColor`), !0),
        l = LN(o) && ((o = `currentColor`), !0);
      super(
        e,
        {
          x: { value: t, scale: `x`, optional: !0 },
          y: { value: n, scale: `y`, optional: !0 },
          z: { value: fb({ z: r, fill: a, stroke: o }), optional: !0 },
          weight: { value: i, optional: !0 },
        },
        IN({ ...s, fill: a, stroke: o }, c, l),
        MN,
      ),
        c && (this.fill = void 0),
        l && (this.stroke = void 0),
        (this.z = r);
    }
    filter(e) {
      return e;
    }
    render(e, t, n, r, i) {
      const { contours: a } = n,
        o = Kl();
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, {})
        .call((t) =>
          t
            .selectAll()
            .data(e)
            .enter()
            .append(`path`)
            .call(X, this)
            .call(TT, this, n)
            .attr(`d`, (e) => o(a[e])),
        )
        .node();
    }
  };
function PN(e, { x: t, y: n, ...r } = {}) {
  return ([t, n] = db(t, n)), new NN(e, { ...r, x: t, y: n });
}
var FN = new Set([`x`, `y`, `z`, `weight`]);
function IN(e, t, n) {
  let { bandwidth: r, thresholds: i } = e;
  return (
    (r = r === void 0 ? 20 : +r),
    (i = i === void 0 ? 20 : typeof i?.[Symbol.iterator] == `function` ? Gy(i) : +i),
    bx(e, function (e, a, o, s, c, l) {
      const u = o.weight ? Gy(o.weight.value) : null,
        d = o.z?.value,
        { z: f } = this,
        [p, m] = UT(this, c),
        { width: h, height: g } = c,
        { x: _, y: v } = Qw(o, s, l),
        y = Object.fromEntries(
          Object.entries(o)
            .filter(([e]) => !FN.has(e))
            .map(([e, t]) => [e, { ...t, value: [] }]),
        ),
        b = t && [],
        x = n && [],
        S = qa()
          .x(_ ? (e) => _[e] : p)
          .y(v ? (e) => v[e] : m)
          .weight(u ? (e) => u[e] : 1)
          .size([h, g])
          .bandwidth(r),
        C = [];
      for (const e of a) {
        const t = [];
        C.push(t);
        for (const n of d ? OT(e, d, f) : [e]) {
          const e = S.contours(n);
          t.push([n, e]);
        }
      }
      let w = i;
      if (!(w instanceof xy)) {
        let e = 0;
        for (const t of C)
          for (const [, n] of t) {
            const t = n.max;
            t > e && (e = t);
          }
        w = Float64Array.from({ length: i - 1 }, (t, n) => (e * 100 * (n + 1)) / i);
      }
      const T = [],
        E = [];
      for (const e of C) {
        const t = [];
        T.push(t);
        for (const [n, r] of e)
          for (const e of w) {
            t.push(E.length), E.push(r(e / 100)), b && b.push(e), x && x.push(e);
            for (const e in y) y[e].value.push(o[e].value[n[0]]);
          }
      }
      return (
        b && b.push(0),
        x && x.push(0),
        {
          data: e,
          facets: T,
          channels: {
            ...y,
            ...(b && { fill: { value: b, scale: `color` } }),
            ...(x && { stroke: { value: x, scale: `color` } }),
            contours: { value: E },
          },
        }
      );
    })
  );
}
function LN(e) {
  return /^density$/i.test(e);
}
function RN(e, t) {
  return BN(`x`, e, t);
}
function zN(e, t) {
  return BN(`y`, e, t);
}
function BN(
  e,
  t,
  {
    x1: n,
    x2: r,
    y1: i,
    y2: a,
    x: o = n === void 0 && r === void 0 ? (e === `y` ? Iy : U) : void 0,
    y: s = i === void 0 && a === void 0 ? (e === `x` ? Iy : U) : void 0,
    fill: c,
    positiveFill: l = `#3ca951`,
    negativeFill: u = `#4269d0`,
    fillOpacity: d = 1,
    positiveFillOpacity: f = d,
    negativeFillOpacity: p = d,
    stroke: m,
    strokeOpacity: h,
    z: g = Yy(m)[0],
    clip: _,
    tip: v,
    render: y,
    ...b
  } = {},
) {
  return (
    ([n, r] = VN(o, n, r)),
    ([i, a] = VN(s, i, a)),
    n === r && i === a && (e === `y` ? (i = HN(0)) : (n = HN(0))),
    ({ tip: v } = JT({ tip: v }, e === `y` ? `x` : `y`)),
    WT(
      K(l)
        ? null
        : Object.assign(
            VA(t, {
              x1: n,
              x2: r,
              y1: i,
              y2: a,
              z: g,
              fill: l,
              fillOpacity: f,
              render: GT(y, UN(e, !0)),
              clip: _,
              ...b,
            }),
            { ariaLabel: `positive difference` },
          ),
      K(u)
        ? null
        : Object.assign(
            VA(t, {
              x1: n,
              x2: r,
              y1: i,
              y2: a,
              z: g,
              fill: u,
              fillOpacity: p,
              render: GT(y, UN(e, !1)),
              clip: _,
              ...b,
            }),
            { ariaLabel: `negative difference` },
          ),
      wj(t, { x: r, y: a, z: g, stroke: m, strokeOpacity: h, tip: v, clip: !0, ...b }),
    )
  );
}
function VN(e, t, n) {
  return (
    t === void 0 && n === void 0
      ? (t = n = HN(e))
      : t === void 0
        ? ((n = HN(n)), (t = e === void 0 ? n : HN(e)))
        : n === void 0
          ? ((t = HN(t)), (n = e === void 0 ? t : HN(e)))
          : ((t = HN(t)), (n = HN(n))),
    [t, n]
  );
}
function HN(e) {
  let t,
    { value: n, label: r = Sb(n) } = Mb(e);
  return { transform: (e) => (t ||= H(e, n)), label: r };
}
function UN(e, t) {
  const n = e === `x` ? `y` : `x`,
    r = `${n}1`,
    i = `${n}2`,
    a = `${e}1`,
    o = `${e}2`;
  return (n, s, c, l, u, d) => {
    const { [r]: f, [i]: p } = c,
      m = new Float32Array(f.length),
      h = new Float32Array(p.length),
      g = l[e === `y` ? `height` : `width`];
    (t === KC(s[e]) < 0 ? m : h).fill(g);
    const _ = d(n, s, { ...c, [i]: f, [o]: h }, l, u),
      v = d(n, s, { ...c, [r]: p, [a]: m }, l, u),
      y = _.querySelector(`g`) ?? _,
      b = v.querySelector(`g`) ?? v;
    for (let e = 0; y.firstChild; e += 2) {
      const t = vT(),
        n = J(`svg:clipPath`, u).attr(`id`, t).node();
      n.appendChild(y.firstChild),
        b.childNodes[e].setAttribute(`clip-path`, `url(#${t})`),
        b.insertBefore(n, b.childNodes[e]);
    }
    return v;
  };
}
function WN({ geometry: e = U, ...t } = {}) {
  const n = rT((t) => H(t, e));
  return bx({ ...t, x: null, y: null, geometry: { transform: n } }, (e, t, r, i, a, o) => {
    const s = n(e),
      c = s.length,
      l = new Float64Array(c),
      u = new Float64Array(c),
      { centroid: d } = o.path();
    for (let e = 0; e < c; ++e) [l[e], u[e]] = d(s[e]);
    return {
      data: e,
      facets: t,
      channels: { x: { value: l, scale: null, source: null }, y: { value: u, scale: null, source: null } },
    };
  });
}
function GN({ geometry: e = U, ...t } = {}) {
  const n = rT((t) => H(t, e)),
    r = rT((e) => H(n(e), lc));
  return {
    ...t,
    x: { transform: (e) => Float64Array.from(r(e), ([e]) => e) },
    y: { transform: (e) => Float64Array.from(r(e), ([, e]) => e) },
    geometry: { transform: n },
  };
}
var KN = {
    ariaLabel: `geo`,
    fill: `none`,
    stroke: `currentColor`,
    strokeWidth: 1,
    strokeLinecap: `round`,
    strokeLinejoin: `round`,
    strokeMiterlimit: 1,
  },
  qN = class extends $ {
    constructor(e, t = {}) {
      const [n, r] = Xy(t.r, 3);
      super(
        e,
        {
          x: { value: t.tip ? t.x : null, scale: `x`, optional: !0 },
          y: { value: t.tip ? t.y : null, scale: `y`, optional: !0 },
          r: { value: n, scale: `r`, filter: Vv, optional: !0 },
          geometry: { value: t.geometry, scale: `projection` },
        },
        mj(t),
        KN,
      ),
        (this.r = r);
    }
    render(e, t, n, r, i) {
      const { geometry: a, r: o } = n,
        s = i.path(),
        { r: c } = this;
      return (
        Hv(c) ? (e = []) : c !== void 0 && s.pointRadius(c),
        J(`svg:g`, i)
          .call(Y, this, r, i)
          .call(Q, this, t)
          .call((t) => {
            t.selectAll()
              .data(e)
              .enter()
              .append(`path`)
              .call(X, this)
              .attr(`d`, o ? (e) => s.pointRadius(o[e])(a[e]) : (e) => s(a[e]))
              .call(TT, this, n);
          })
          .node()
      );
    }
  };
function JN(e, t = {}) {
  return (
    t.tip && t.x === void 0 && t.y === void 0
      ? (t = WN(t))
      : t.geometry === void 0 && (t = { ...t, geometry: U }),
    new qN(e, t)
  );
}
function YN({ strokeWidth: e = 1.5, ...t } = {}) {
  return JN({ type: `Sphere` }, { strokeWidth: e, ...t });
}
function XN({ strokeOpacity: e = 0.1, ...t } = {}) {
  return JN(Vc(), { strokeOpacity: e, ...t });
}
var ZN = 0.5;
function QN(e = { fill: `count` }, { binWidth: t, ...n } = {}) {
  const { z: r } = n;
  return (
    (t = t === void 0 ? 20 : W(t)),
    (e = Kx(e, n)),
    Rx(e, `fill`) && (n.channels = { ...n.channels, fill: { value: [] } }),
    n.symbol === void 0 && (n.symbol = `hexagon`),
    n.r === void 0 && !Rx(e, `r`) && (n.r = t / 2),
    bx(n, (n, i, a, o, s, c) => {
      let { x: l, y: u, z: d, fill: f, stroke: p, symbol: m } = a;
      if (l === void 0) throw Error(`missing channel: x`);
      if (u === void 0) throw Error(`missing channel: y`);
      ({ x: l, y: u } = Qw(a, o, c)),
        (d = d ? d.value : H(n, r)),
        (f = f?.value),
        (p = p?.value),
        (m = m?.value);
      let h = Zx(e, { z: d, fill: f, stroke: p, symbol: m }),
        g = d && [],
        _ = f && [],
        v = p && [],
        y = m && [],
        b = [],
        x = [],
        S = [],
        C = -1;
      for (const t of e) t.initialize(n);
      for (const r of i) {
        const i = [];
        for (const t of e) t.scope(`facet`, r);
        for (const [a, o] of Ux(r, h))
          for (const { index: r, extent: s } of $N(n, o, l, u, t)) {
            i.push(++C),
              x.push(s.x),
              S.push(s.y),
              d && g.push(h === d ? a : d[r[0]]),
              f && _.push(h === f ? a : f[r[0]]),
              p && v.push(h === p ? a : p[r[0]]),
              m && y.push(h === m ? a : m[r[0]]);
            for (const t of e) t.reduce(r, s);
          }
        b.push(i);
      }
      const w = a.x.scale,
        T = a.y.scale;
      return {
        data: n,
        facets: b,
        channels: {
          x: { value: x, source: o[w] ? { value: G(x, o[w].invert), scale: w } : null },
          y: { value: S, source: o[T] ? { value: G(S, o[T].invert), scale: T } : null },
          ...(d && { z: { value: g } }),
          ...(f && { fill: { value: _, scale: `auto` } }),
          ...(p && { stroke: { value: v, scale: `auto` } }),
          ...(m && { symbol: { value: y, scale: `auto` } }),
          ...Object.fromEntries(
            e.map(({ name: e, output: n }) => [
              e,
              { scale: `auto`, label: n.label, radius: e === `r` ? t / 2 : void 0, value: n.transform() },
            ]),
          ),
        },
      };
    })
  );
}
function $N(e, t, n, r, i) {
  const a = (1.5 / fx) * i,
    o = new Map();
  for (const s of t) {
    let t = n[s],
      c = r[s];
    if (isNaN(t) || isNaN(c)) continue;
    let l = Math.round((c = (c - 0) / a)),
      u = Math.round((t = (t - ZN) / i - (l & 1) / 2)),
      d = c - l;
    if (Math.abs(d) * 3 > 1) {
      const e = t - u,
        n = u + (t < u ? -1 : 1) / 2,
        r = l + (c < l ? -1 : 1),
        i = t - n,
        a = c - r;
      e * e + d * d > i * i + a * a && ((u = n + (l & 1 ? 1 : -1) / 2), (l = r));
    }
    let f = `${u},${l}`,
      p = o.get(f);
    p === void 0 &&
      ((p = { index: [], extent: { data: e, x: (u + (l & 1) / 2) * i + ZN, y: l * a + 0 } }), o.set(f, p)),
      p.index.push(s);
  }
  return o.values();
}
var eP = { ariaLabel: `hexgrid`, fill: `none`, stroke: `currentColor`, strokeOpacity: 0.1 };
function tP(e) {
  return new nP(e);
}
var nP = class extends $ {
  constructor({ binWidth: e = 20, clip: t = !0, ...n } = {}) {
    super(Py, void 0, { clip: t, ...n }, eP), (this.binWidth = W(e));
  }
  render(e, t, n, r, i) {
    let { binWidth: a } = this,
      { marginTop: o, marginRight: s, marginBottom: c, marginLeft: l, width: u, height: d } = r,
      f = l - ZN,
      p = u - s - ZN,
      m = o - 0,
      h = d - c - 0,
      g = a / 2,
      _ = g * px,
      v = _ / 2,
      y = g * 2,
      b = _ * 1.5,
      x = Math.floor(f / y),
      S = Math.ceil(p / y),
      C = Math.floor((m + v) / b),
      w = Math.ceil((h - v) / b) + 1,
      T = `m0,${rP(-_)}l${rP(g)},${rP(v)}v${rP(_)}l${rP(-g)},${rP(v)}`,
      E = T;
    for (let e = C; e < w; ++e)
      for (let t = x; t < S; ++t) E += `M${rP(t * y + (e & 1) * g)},${rP(e * b)}${T}`;
    return J(`svg:g`, i)
      .datum(0)
      .call(Y, this, r, i)
      .call(Q, this, {}, hT + ZN, hT + 0)
      .call((e) => e.append(`path`).call(X, this).call(TT, this, n).attr(`d`, E))
      .node();
  }
};
function rP(e) {
  return Math.round(e * 1e3) / 1e3;
}
var iP = { ariaLabel: `image`, fill: null, stroke: null };
function aP(e) {
  return /^\.*\//.test(e);
}
function oP(e) {
  return /^(blob|data|file|http|https):/i.test(e);
}
function sP(e) {
  return typeof e == `string` && (aP(e) || oP(e)) ? [void 0, e] : [e, void 0];
}
var cP = class extends $ {
  constructor(e, t = {}) {
    let {
      x: n,
      y: r,
      r: i,
      width: a,
      height: o,
      rotate: s,
      src: c,
      preserveAspectRatio: l,
      crossOrigin: u,
      frameAnchor: d,
      imageRendering: f,
    } = t;
    (i ??= void 0),
      i === void 0 && a === void 0 && o === void 0
        ? (a = o = 16)
        : a === void 0 && o !== void 0
          ? (a = o)
          : o === void 0 && a !== void 0 && (o = a);
    const [p, m] = sP(c),
      [h, g] = Xy(i),
      [_, v] = Xy(a, g === void 0 ? void 0 : g * 2),
      [y, b] = Xy(o, g === void 0 ? void 0 : g * 2),
      [x, S] = Xy(s, 0);
    super(
      e,
      {
        x: { value: n, scale: `x`, optional: !0 },
        y: { value: r, scale: `y`, optional: !0 },
        r: { value: h, scale: `r`, filter: Vv, optional: !0 },
        width: { value: _, filter: Vv, optional: !0 },
        height: { value: y, filter: Vv, optional: !0 },
        rotate: { value: x, optional: !0 },
        src: { value: p, optional: !0 },
      },
      mj(t),
      iP,
    ),
      (this.src = m),
      (this.width = v),
      (this.rotate = S),
      (this.height = b),
      (this.r = g),
      (this.preserveAspectRatio = RT(l, `xMidYMid`)),
      (this.crossOrigin = zy(u)),
      (this.frameAnchor = Yb(d)),
      (this.imageRendering = RT(f, `auto`));
  }
  render(e, t, n, r, i) {
    const { x: a, y: o } = t,
      { x: s, y: c, width: l, height: u, r: d, rotate: f, src: p } = n,
      { r: m, width: h, height: g, rotate: _ } = this,
      [v, y] = UT(this, r);
    return J(`svg:g`, i)
      .call(Y, this, r, i)
      .call(Q, this, { x: s && a, y: c && o })
      .call((t) =>
        t
          .selectAll()
          .data(e)
          .enter()
          .append(`image`)
          .call(X, this)
          .attr(`x`, lP(s, l, d, v, h, m))
          .attr(`y`, lP(c, u, d, y, g, m))
          .attr(`width`, l ? (e) => l[e] : h === void 0 ? (d ? (e) => d[e] * 2 : m * 2) : h)
          .attr(`height`, u ? (e) => u[e] : g === void 0 ? (d ? (e) => d[e] * 2 : m * 2) : g)
          .attr(`transform`, f ? (e) => `rotate(${f[e]})` : _ ? `rotate(${_})` : null)
          .attr(`transform-origin`, f || _ ? BE`${s ? (e) => s[e] : v}px ${c ? (e) => c[e] : y}px` : null)
          .call(Z, `href`, p ? (e) => p[e] : this.src)
          .call(Z, `preserveAspectRatio`, this.preserveAspectRatio)
          .call(Z, `crossorigin`, this.crossOrigin)
          .call(Z, `image-rendering`, this.imageRendering)
          .call(Z, `clip-path`, d ? (e) => `circle(${d[e]}px)` : m === void 0 ? null : `circle(${m}px)`)
          .call(TT, this, n),
      )
      .node();
  }
};
function lP(e, t, n, r, i, a) {
  return t && e
    ? (n) => e[n] - t[n] / 2
    : t
      ? (e) => r - t[e] / 2
      : e && i !== void 0
        ? (t) => e[t] - i / 2
        : i === void 0
          ? n && e
            ? (t) => e[t] - n[t]
            : n
              ? (e) => r - n[e]
              : e
                ? (t) => e[t] - a
                : r - a
          : r - i / 2;
}
function uP(e, { x: t, y: n, ...r } = {}) {
  return r.frameAnchor === void 0 && ([t, n] = db(t, n)), new cP(e, { ...r, x: t, y: n });
}
function dP(e, t, n) {
  var r = 1e-8,
    i = t - 1,
    a = n - 1,
    o = 0,
    s,
    c,
    l,
    u,
    d,
    f,
    p,
    m,
    h,
    g,
    _;
  if (e <= 0) return 0;
  if (e >= 1) return 1;
  for (
    t >= 1 && n >= 1
      ? ((l = e < 0.5 ? e : 1 - e),
        (u = Math.sqrt(-2 * Math.log(l))),
        (p = (2.30753 + u * 0.27061) / (1 + u * (0.99229 + u * 0.04481)) - u),
        e < 0.5 && (p = -p),
        (m = (p * p - 3) / 6),
        (h = 2 / (1 / (2 * t - 1) + 1 / (2 * n - 1))),
        (g = (p * Math.sqrt(m + h)) / h - (1 / (2 * n - 1) - 1 / (2 * t - 1)) * (m + 5 / 6 - 2 / (3 * h))),
        (p = t / (t + n * Math.exp(2 * g))))
      : ((s = Math.log(t / (t + n))),
        (c = Math.log(n / (t + n))),
        (u = Math.exp(t * s) / t),
        (d = Math.exp(n * c) / n),
        (g = u + d),
        (p = e < u / g ? (t * g * e) ** (1 / t) : 1 - (n * g * (1 - e)) ** (1 / n))),
      _ = -mP(t) - mP(n) + mP(t + n);
    o < 10;
    o++
  ) {
    if (p === 0 || p === 1) return p;
    if (
      ((f = fP(p, t, n) - e),
      (u = Math.exp(i * Math.log(p) + a * Math.log(1 - p) + _)),
      (d = f / u),
      (p -= u = d / (1 - 0.5 * Math.min(1, d * (i / p - a / (1 - p))))),
      p <= 0 && (p = 0.5 * (p + u)),
      p >= 1 && (p = 0.5 * (p + u + 1)),
      Math.abs(u) < r * p && o > 0)
    )
      break;
  }
  return p;
}
function fP(e, t, n) {
  var r =
    e === 0 || e === 1 ? 0 : Math.exp(mP(t + n) - mP(t) - mP(n) + t * Math.log(e) + n * Math.log(1 - e));
  return e < 0 || e > 1
    ? !1
    : e < (t + 1) / (t + n + 2)
      ? (r * pP(e, t, n)) / t
      : 1 - (r * pP(1 - e, n, t)) / n;
}
function pP(e, t, n) {
  var r = 1e-30,
    i = 1,
    a = t + n,
    o = t + 1,
    s = t - 1,
    c = 1,
    l = 1 - (a * e) / o,
    u,
    d,
    f,
    p;
  for (
    Math.abs(l) < r && (l = r), l = 1 / l, p = l;
    i <= 100 &&
    ((u = 2 * i),
    (d = (i * (n - i) * e) / ((s + u) * (t + u))),
    (l = 1 + d * l),
    Math.abs(l) < r && (l = r),
    (c = 1 + d / c),
    Math.abs(c) < r && (c = r),
    (l = 1 / l),
    (p *= l * c),
    (d = (-(t + i) * (a + i) * e) / ((t + u) * (o + u))),
    (l = 1 + d * l),
    Math.abs(l) < r && (l = r),
    (c = 1 + d / c),
    Math.abs(c) < r && (c = r),
    (l = 1 / l),
    (f = l * c),
    (p *= f),
    !(Math.abs(f - 1) < 3e-7));
    i++
  );
  return p;
}
function mP(e) {
  var t = 0,
    n = [
      76.18009172947146, -86.5053203294167, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
      -5395239384953e-18,
    ],
    r = 1.000000000190015,
    i,
    a,
    o = (a = i = e) + 5.5;
  for (o -= (i + 0.5) * Math.log(o); t < 6; t++) r += n[t] / ++a;
  return Math.log((2.506628274631 * r) / i) - o;
}
function hP(e, t) {
  var n = dP(2 * Math.min(e, 1 - e), 0.5 * t, 0.5);
  return (n = Math.sqrt((t * (1 - n)) / n)), e > 0.5 ? n : -n;
}
var gP = {
    ariaLabel: `linear-regression`,
    fill: `currentColor`,
    fillOpacity: 0.1,
    stroke: `currentColor`,
    strokeWidth: 1.5,
    strokeLinecap: `round`,
    strokeLinejoin: `round`,
    strokeMiterlimit: 1,
  },
  _P = class extends $ {
    constructor(e, t = {}) {
      const { x: n, y: r, z: i, ci: a = 0.95, precision: o = 4 } = t;
      if (
        (super(
          e,
          { x: { value: n, scale: `x` }, y: { value: r, scale: `y` }, z: { value: fb(t), optional: !0 } },
          t,
          gP,
        ),
        (this.z = i),
        (this.ci = +a),
        (this.precision = +o),
        !(0 <= this.ci && this.ci < 1))
      )
        throw Error(`invalid ci; not in [0, 1): ${a}`);
      if (!(this.precision > 0)) throw Error(`invalid precision: ${o}`);
    }
    render(e, t, n, r, i) {
      const { x: a, y: o, z: s } = n,
        { ci: c } = this;
      return J(`svg:g`, i)
        .call(Y, this, r, i)
        .call(Q, this, t)
        .call((t) =>
          t
            .selectAll()
            .data(s ? OT(e, s, this.z) : [e])
            .enter()
            .call((e) =>
              e
                .append(`path`)
                .attr(`fill`, `none`)
                .call(X, this)
                .call(ET, this, { ...n, fill: null, fillOpacity: null })
                .attr(`d`, (e) => this._renderLine(e, a, o))
                .call(
                  c && !Kb(this.fill)
                    ? (e) =>
                        e
                          .select(vP)
                          .attr(`stroke`, `none`)
                          .call(X, this)
                          .call(ET, this, { ...n, stroke: null, strokeOpacity: null, strokeWidth: null })
                          .attr(`d`, (e) => this._renderBand(e, a, o))
                    : () => {},
                ),
            ),
        )
        .node();
    }
  };
function vP() {
  return this.parentNode.insertBefore(this.ownerDocument.createElementNS(pt.svg, `path`), this);
}
var yP = class extends _P {
    constructor(e, t) {
      super(e, t);
    }
    _renderBand(e, t, n) {
      const { ci: r, precision: i } = this,
        [a, o] = j(e, (e) => n[e]),
        s = CP(e, n, t),
        c = wP(e, n, t, (1 - r) / 2, s);
      return m_()
        .y((e) => e)
        .x0((e) => c(e, -1))
        .x1((e) => c(e, 1))(qe(a, o - i / 2, i).concat(o));
    }
    _renderLine(e, t, n) {
      const [r, i] = j(e, (e) => n[e]),
        a = CP(e, n, t);
      return `M${a(r)},${r}L${a(i)},${i}`;
    }
  },
  bP = class extends _P {
    constructor(e, t) {
      super(e, t);
    }
    _renderBand(e, t, n) {
      const { ci: r, precision: i } = this,
        [a, o] = j(e, (e) => t[e]),
        s = CP(e, t, n),
        c = wP(e, t, n, (1 - r) / 2, s);
      return m_()
        .x((e) => e)
        .y0((e) => c(e, -1))
        .y1((e) => c(e, 1))(qe(a, o - i / 2, i).concat(o));
    }
    _renderLine(e, t, n) {
      const [r, i] = j(e, (e) => t[e]),
        a = CP(e, t, n);
      return `M${r},${a(r)}L${i},${a(i)}`;
    }
  };
function xP(e, { y: t = Iy, x: n = U, stroke: r, fill: i = K(r) ? `currentColor` : r, ...a } = {}) {
  return new yP(e, mA({ ...a, x: n, y: t, fill: i, stroke: r }));
}
function SP(e, { x: t = Iy, y: n = U, stroke: r, fill: i = K(r) ? `currentColor` : r, ...a } = {}) {
  return new bP(e, pA({ ...a, x: t, y: n, fill: i, stroke: r }));
}
function CP(e, t, n) {
  let r = 0,
    i = 0,
    a = 0,
    o = 0;
  for (const s of e) {
    const e = t[s],
      c = n[s];
    (r += e), (i += c), (a += e * c), (o += e * e);
  }
  const s = e.length,
    c = (s * a - r * i) / (s * o - r * r),
    l = (i - c * r) / s;
  return (e) => c * e + l;
}
function wP(e, t, n, r, i) {
  let a = Xe(e, (e) => t[e]) / e.length,
    o = 0,
    s = 0;
  for (const r of e) (o += (t[r] - a) ** 2), (s += (n[r] - i(t[r])) ** 2);
  const c = Math.sqrt(s / (e.length - 2)),
    l = hP(r, e.length - 2);
  return (t, n) => {
    const r = i(t),
      s = c * Math.sqrt(1 / e.length + (t - a) ** 2 / o);
    return r + n * l * s;
  };
}
function TP({
  path: e = U,
  delimiter: t,
  frameAnchor: n,
  treeLayout: r = qd,
  treeSort: i,
  treeSeparation: a,
  treeAnchor: o,
  treeFilter: s,
  ...c
} = {}) {
  (o = DP(o)), (i = AP(i)), s != null && (s = BP(s)), n === void 0 && (n = o.frameAnchor);
  const l = NP(t),
    u = eF(c, BP),
    [d, f] = bb(),
    [p, m] = bb();
  return {
    x: d,
    y: p,
    frameAnchor: n,
    ...yx(c, (t, n) => {
      let c = l(H(t, e)),
        d = f([]),
        p = m([]),
        h = -1,
        g = [],
        _ = [],
        v = Fd().path((e) => c[e]),
        y = Cy(t) ? (e) => (e.data = t[e.data]) : (e) => (e.data = t.get(e.data)),
        b = r();
      b.nodeSize && b.nodeSize([1, 1]), b.separation && a !== void 0 && b.separation(a ?? Ly);
      for (const e of u) e[$P] = e[ZP]([]);
      for (const e of n) {
        const t = [],
          n = v(e.filter((e) => c[e] != null)).each(y);
        i != null && n.sort(i), b(n);
        for (const e of n.descendants())
          if (s == null || s(e)) {
            t.push(++h), (g[h] = e.data), o.position(e, h, d, p);
            for (const t of u) t[$P][h] = t[QP](e);
          }
        _.push(t);
      }
      return { data: g, facets: _ };
    }),
    ...Object.fromEntries(u),
  };
}
function EP({
  path: e = U,
  delimiter: t,
  curve: n = `bump-x`,
  stroke: r = `#555`,
  strokeWidth: i = 1.5,
  strokeOpacity: a = 0.5,
  treeLayout: o = qd,
  treeSort: s,
  treeSeparation: c,
  treeAnchor: l,
  treeFilter: u,
  ...d
} = {}) {
  (l = DP(l)),
    (s = AP(s)),
    u != null && (u = VP(u)),
    (d = { curve: n, stroke: r, strokeWidth: i, strokeOpacity: a, ...d });
  const f = NP(t),
    p = eF(d, VP),
    [m, h] = bb(),
    [g, _] = bb(),
    [v, y] = bb(),
    [b, x] = bb();
  return {
    x1: m,
    x2: g,
    y1: v,
    y2: b,
    ...yx(d, (t, n) => {
      let r = f(H(t, e)),
        i = h([]),
        a = _([]),
        d = y([]),
        m = x([]),
        g = -1,
        v = [],
        b = [],
        S = Fd().path((e) => r[e]),
        C = o();
      C.nodeSize && C.nodeSize([1, 1]), C.separation && c !== void 0 && C.separation(c ?? Ly);
      for (const e of p) e[$P] = e[ZP]([]);
      for (const e of n) {
        const n = [],
          o = S(e.filter((e) => r[e] != null)).each((e) => (e.data = t[e.data]));
        s != null && o.sort(s), C(o);
        for (const { source: e, target: t } of o.links())
          if (u == null || u(t, e)) {
            n.push(++g), (v[g] = t.data), l.position(e, g, i, d), l.position(t, g, a, m);
            for (const n of p) n[$P][g] = n[QP](t, e);
          }
        b.push(n);
      }
      return { data: v, facets: b };
    }),
    ...Object.fromEntries(p),
  };
}
function DP(e = `left`) {
  switch (`${e}`.trim().toLowerCase()) {
    case `left`:
      return OP;
    case `right`:
      return kP;
  }
  throw Error(`invalid tree anchor: ${e}`);
}
var OP = {
    frameAnchor: `left`,
    dx: 6,
    position({ x: e, y: t }, n, r, i) {
      (r[n] = t), (i[n] = -e);
    },
  },
  kP = {
    frameAnchor: `right`,
    dx: -6,
    position({ x: e, y: t }, n, r, i) {
      (r[n] = -t), (i[n] = -e);
    },
  };
function AP(e) {
  return e == null || typeof e == `function`
    ? e
    : `${e}`.trim().toLowerCase().startsWith(`node:`)
      ? jP(BP(e))
      : jP(MP(e));
}
function jP(e) {
  return (t, n) => Lv(e(t), e(n));
}
function MP(e) {
  return (t) => t.data?.[e];
}
function NP(e = `/`) {
  if (((e = `${e}`), e === `/`)) return (e) => e;
  if (e.length !== 1) throw Error(`delimiter must be exactly one character`);
  const t = e.charCodeAt(0);
  return (e) => e.map((e) => IP(e, t));
}
var PP = 92,
  FP = 47;
function IP(e, t) {
  if (t === PP) throw Error(`delimiter cannot be backslash`);
  let n = !1;
  for (let r = 0, i = e.length; r < i; ++r) {
    switch (e.charCodeAt(r)) {
      case PP:
        if (!n) {
          n = !0;
          continue;
        }
        break;
      case t:
        n ? ((e = e.slice(0, r - 1) + e.slice(r)), --r, --i) : (e = e.slice(0, r) + `/` + e.slice(r + 1));
        break;
      case FP:
        n
          ? ((e = e.slice(0, r) + `\\\\` + e.slice(r)), (r += 2), (i += 2))
          : ((e = e.slice(0, r) + `\\` + e.slice(r)), ++r, ++i);
    }
    n = !1;
  }
  return e;
}
function LP(e) {
  let t = !1;
  for (let n = 0, r = e.length; n < r; ++n) {
    switch (e.charCodeAt(n)) {
      case PP:
        if (!t) {
          t = !0;
          continue;
        }
      case FP:
        t && ((e = e.slice(0, n - 1) + e.slice(n)), --n, --r);
    }
    t = !1;
  }
  return e;
}
function RP(e) {
  return ob(e) && typeof e.node == `function`;
}
function zP(e) {
  return ob(e) && typeof e.link == `function`;
}
function BP(e) {
  if (RP(e)) return e.node;
  if (((e = `${e}`.trim().toLowerCase()), e.startsWith(`node:`))) {
    switch (e) {
      case `node:name`:
        return UP;
      case `node:path`:
        return HP;
      case `node:internal`:
        return KP;
      case `node:external`:
        return qP;
      case `node:depth`:
        return WP;
      case `node:height`:
        return GP;
    }
    throw Error(`invalid node value: ${e}`);
  }
}
function VP(e) {
  if (RP(e)) return e.node;
  if (zP(e)) return e.link;
  if (((e = `${e}`.trim().toLowerCase()), e.startsWith(`node:`) || e.startsWith(`parent:`))) {
    switch (e) {
      case `parent:name`:
        return JP(UP);
      case `parent:path`:
        return JP(HP);
      case `parent:depth`:
        return JP(WP);
      case `parent:height`:
        return JP(GP);
      case `node:name`:
        return UP;
      case `node:path`:
        return HP;
      case `node:internal`:
        return KP;
      case `node:external`:
        return qP;
      case `node:depth`:
        return WP;
      case `node:height`:
        return GP;
    }
    throw Error(`invalid link value: ${e}`);
  }
}
function HP(e) {
  return e.id;
}
function UP(e) {
  return YP(e.id);
}
function WP(e) {
  return e.depth;
}
function GP(e) {
  return e.height;
}
function KP(e) {
  return !!e.children;
}
function qP(e) {
  return !e.children;
}
function JP(e) {
  return (t, n) => (n == null ? void 0 : e(n));
}
function YP(e) {
  let t = e.length;
  for (; --t > 0 && !XP(e, t); );
  return LP(e.slice(t + 1));
}
function XP(e, t) {
  if (e[t] === `/`) {
    let n = 0;
    for (; t > 0 && e[--t] === `\\`; ) ++n;
    if (!(n & 1)) return !0;
  }
  return !1;
}
var ZP = 2,
  QP = 3,
  $P = 4;
function eF(e, t) {
  const n = [];
  for (const r in e) {
    const i = e[r],
      a = t(i);
    a !== void 0 && n.push([r, ...bb(i), a]);
  }
  return n;
}
function tF(
  e,
  {
    fill: t,
    stroke: n,
    strokeWidth: r,
    strokeOpacity: i,
    strokeLinejoin: a,
    strokeLinecap: o,
    strokeMiterlimit: s,
    strokeDasharray: c,
    strokeDashoffset: l,
    marker: u,
    markerStart: d = u,
    markerEnd: f = u,
    dot: p = K(d) && K(f),
    text: m = `node:name`,
    textStroke: h = `var(--plot-background)`,
    title: g = `node:path`,
    dx: _,
    dy: v,
    textAnchor: y,
    treeLayout: b = qd,
    textLayout: x = b === qd || b === id ? `mirrored` : `normal`,
    tip: S,
    ...C
  } = {},
) {
  if ((_ === void 0 && (_ = DP(C.treeAnchor).dx), y !== void 0))
    throw Error(`textAnchor is not a configurable tree option`);
  x = Qy(x, `textLayout`, [`mirrored`, `normal`]);
  function w(n) {
    return KE(
      e,
      TP({
        treeLayout: b,
        text: m,
        fill: t === void 0 ? `currentColor` : t,
        stroke: h,
        dx: _,
        dy: v,
        title: g,
        ...n,
        ...C,
      }),
    );
  }
  return WT(
    qA(
      e,
      EP({
        treeLayout: b,
        markerStart: d,
        markerEnd: f,
        stroke: n === void 0 ? (t === void 0 ? `node:internal` : t) : n,
        strokeWidth: r,
        strokeOpacity: i,
        strokeLinejoin: a,
        strokeLinecap: o,
        strokeMiterlimit: s,
        strokeDasharray: c,
        strokeDashoffset: l,
        ...C,
      }),
    ),
    p ? gj(e, TP({ treeLayout: b, fill: t === void 0 ? `node:internal` : t, title: g, tip: S, ...C })) : null,
    m == null
      ? null
      : x === `mirrored`
        ? [
            w({ textAnchor: `start`, treeFilter: `node:external` }),
            w({ textAnchor: `end`, treeFilter: `node:internal`, dx: -_ }),
          ]
        : w(),
  );
}
function nF(e, t) {
  return tF(e, { ...t, treeLayout: id });
}
var rF = { ariaLabel: `waffle` },
  iF = class extends ij {
    constructor(e, { unit: t = 1, gap: n = 1, round: r, multiple: i, ...a } = {}) {
      super(e, oF(`x`, a), rF),
        (this.unit = Math.max(0, t)),
        (this.gap = +n),
        (this.round = fF(r)),
        (this.multiple = pF(i));
    }
  },
  aF = class extends aj {
    constructor(e, { unit: t = 1, gap: n = 1, round: r, multiple: i, ...a } = {}) {
      super(e, oF(`y`, a), rF),
        (this.unit = Math.max(0, t)),
        (this.gap = +n),
        (this.round = fF(r)),
        (this.multiple = pF(i));
    }
  };
function oF(e, t) {
  const n = e === `y` ? `x` : `y`,
    r = `${e}1`,
    i = `${e}2`;
  return bx(sF(t), function (t, a, o, s, c) {
    const { round: l, unit: u } = this,
      d = o[r].value,
      f = o[i].value,
      p = _S({ ...(n in o && { [n]: o[n] }), [r]: o[r], [i]: o[i] }, s),
      m = this[e === `y` ? `_width` : `_height`](s, p, c),
      h = this[e === `y` ? `_x` : `_y`](s, p, c),
      g = u * mF(s.scales[e]),
      { multiple: _ = Math.max(1, Math.floor(Math.sqrt(m / g))) } = this,
      v = Math.min(m / _, g * _),
      y = g * _,
      b = (m - _ * v) / 2,
      x = typeof h == `function` ? (e) => h(e) + b : h + b,
      S = s[e](0),
      C = e === `y` ? ([e, t]) => [e * v, -t * y] : ([e, t]) => [t * y, e * v],
      w = typeof x == `function` ? (e) => x(e) - m / 2 : () => x,
      [T, E] = e === `y` ? [0, 1] : [1, 0],
      D = f.length,
      O = Array(D),
      k = new Float64Array(D),
      A = new Float64Array(D);
    for (let e = 0; e < D; ++e) {
      O[e] = cF(l(d[e] / u), l(f[e] / u), _).map(C);
      const t = O[e].pop();
      (k[e] = t[T] + w(e)), (A[e] = t[E] + S);
    }
    return {
      channels: {
        polygon: { value: O, source: null, filter: null },
        [`c${n}`]: { value: [v, x], source: null, filter: null },
        [`c${e}`]: { value: [y, S], source: null, filter: null },
        [n]: { value: k, scale: null, source: null },
        [r]: { value: A, scale: null, source: o[r] },
        [i]: { value: A, scale: null, source: o[i] },
      },
    };
  });
}
function sF({ render: e, ...t }) {
  return {
    ...t,
    render: GT(e, function (e, t, n, r, i) {
      const { gap: a, rx: o, ry: s } = this,
        { channels: c, ariaLabel: l, href: u, title: d, ...f } = n,
        { document: p } = i,
        m = c.polygon.value,
        [h, g] = c.cx.value,
        [_, v] = c.cy.value,
        y = yT(),
        b = p.createElementNS(pt.svg, `pattern`);
      b.setAttribute(`width`, h),
        b.setAttribute(`height`, _),
        b.setAttribute(`patternUnits`, `userSpaceOnUse`);
      const x = b.appendChild(p.createElementNS(pt.svg, `rect`));
      return (
        x.setAttribute(`x`, a / 2),
        x.setAttribute(`y`, a / 2),
        x.setAttribute(`width`, h - a),
        x.setAttribute(`height`, _ - a),
        o != null && x.setAttribute(`rx`, o),
        s != null && x.setAttribute(`ry`, s),
        J(`svg:g`, i)
          .call(Y, this, r, i)
          .call(this._transform, this, t)
          .call((t) =>
            t
              .selectAll()
              .data(e)
              .enter()
              .append(() => b.cloneNode(!0))
              .attr(`id`, (e) => `${y}-${e}`)
              .select(`rect`)
              .call(X, this)
              .call(TT, this, f),
          )
          .call((t) =>
            t
              .selectAll()
              .data(e)
              .enter()
              .append(`path`)
              .attr(`transform`, BE`translate(${g},${v})`)
              .attr(`d`, (e) => `M${m[e].join(`L`)}Z`)
              .attr(`fill`, (e) => `url(#${y}-${e})`)
              .attr(`stroke`, this.stroke == null ? null : `none`)
              .call(TT, this, { ariaLabel: l, href: u, title: d }),
          )
          .node()
      );
    }),
  };
}
function cF(e, t, n) {
  if (t < e) return cF(t, e, n);
  if (e < 0) return lF(e, t, n, Math.ceil(-Math.min(e, t) / n));
  const r = Math.floor(e % n),
    i = Math.ceil(e % n),
    a = Math.floor(t % n),
    o = Math.ceil(t % n),
    s = Math.floor(e / n),
    c = Math.ceil(e / n),
    l = Math.floor(t / n),
    u = Math.ceil(t / n),
    d = [];
  return (
    u > c && d.push([0, c]),
    d.push([r, c], [r, s + (e % 1)], [i, s + (e % 1)]),
    e % n > n - 1 || (d.push([i, s]), l > s && d.push([n, s])),
    l > s && d.push([n, l]),
    d.push([o, l], [o, l + (t % 1)], [a, l + (t % 1)]),
    t % n < 1 || (d.push([a, u]), u > c && d.push([0, u])),
    d.push(uF(e, t, n)),
    d
  );
}
function lF(e, t, n, r) {
  return cF(e + r * n, t + r * n, n).map(([e, t]) => [e, t - r]);
}
function uF(e, t, n) {
  const r = Math.floor(t / n) - Math.floor(e / n);
  return r === 0
    ? dF(e, t, n)
    : r === 1
      ? Math.floor(t % n) > Math.ceil(e % n)
        ? [(Math.floor(t % n) + Math.ceil(e % n)) / 2, Math.floor(t / n)]
        : t % n > n - (e % n)
          ? dF(t - (t % n), t, n)
          : dF(e, n * Math.ceil(e / n), n)
      : [n / 2, (Math.round(e / n) + Math.round(t / n)) / 2];
}
function dF(e, t, n) {
  const r = Math.floor(t) - Math.floor(e);
  return r === 0
    ? [Math.floor(e % n) + 0.5, Math.floor(e / n) + (((e + t) / 2) % 1)]
    : r === 1
      ? (t % 1) - (e % 1) > 0.5
        ? [Math.ceil(e % n), Math.floor(t / n) + ((e % 1) + (t % 1)) / 2]
        : t % 1 > 1 - (e % 1)
          ? [Math.floor(t % n) + 0.5, Math.floor(t / n) + (t % 1) / 2]
          : [Math.floor(e % n) + 0.5, Math.floor(e / n) + (1 + (e % 1)) / 2]
      : [
          Math.ceil(e % n) + Math.ceil(Math.floor(t) - Math.ceil(e)) / 2,
          Math.floor(e / n) + (t >= 1 + e ? 0.5 : ((e + t) / 2) % 1),
        ];
}
function fF(e) {
  if (e === void 0 || e === !1) return Number;
  if (e === !0) return Math.round;
  if (typeof e != `function`) throw Error(`invalid round: ${e}`);
  return e;
}
function pF(e) {
  return e === void 0 ? void 0 : Math.max(1, Math.floor(e));
}
function mF({ domain: e, range: t }) {
  return hF(t) / hF(e);
}
function hF(e) {
  const [t, n] = j(e);
  return n - t;
}
function gF(e, { tip: t, ...n } = {}) {
  return ab(n) || (n = { ...n, y: Iy, x2: U }), new iF(e, { tip: vF(t), ...FO(AE(EO(n))) });
}
function _F(e, { tip: t, ...n } = {}) {
  return ab(n) || (n = { ...n, x: Iy, y2: U }), new aF(e, { tip: vF(t), ...IO(jE(DO(n))) });
}
function vF(e) {
  return e === !0
    ? { maxRadius: 1 / 0 }
    : ob(e) && e.maxRadius === void 0
      ? { ...e, maxRadius: 1 / 0 }
      : void 0;
}
var yF = o((e, t) => {
    function n(e, t, n, r, i) {
      for (var a = i + 1; r <= i; ) {
        var o = (r + i) >>> 1,
          s = e[o];
        (n === void 0 ? s - t : n(s, t)) >= 0 ? ((a = o), (i = o - 1)) : (r = o + 1);
      }
      return a;
    }
    function r(e, t, n, r, i) {
      for (var a = i + 1; r <= i; ) {
        var o = (r + i) >>> 1,
          s = e[o];
        (n === void 0 ? s - t : n(s, t)) > 0 ? ((a = o), (i = o - 1)) : (r = o + 1);
      }
      return a;
    }
    function i(e, t, n, r, i) {
      for (var a = r - 1; r <= i; ) {
        var o = (r + i) >>> 1,
          s = e[o];
        (n === void 0 ? s - t : n(s, t)) < 0 ? ((a = o), (r = o + 1)) : (i = o - 1);
      }
      return a;
    }
    function a(e, t, n, r, i) {
      for (var a = r - 1; r <= i; ) {
        var o = (r + i) >>> 1,
          s = e[o];
        (n === void 0 ? s - t : n(s, t)) <= 0 ? ((a = o), (r = o + 1)) : (i = o - 1);
      }
      return a;
    }
    function o(e, t, n, r, i) {
      for (; r <= i; ) {
        var a = (r + i) >>> 1,
          o = e[a],
          s = n === void 0 ? o - t : n(o, t);
        if (s === 0) return a;
        s <= 0 ? (r = a + 1) : (i = a - 1);
      }
      return -1;
    }
    function s(e, t, n, r, i, a) {
      return typeof n == `function`
        ? a(e, t, n, r === void 0 ? 0 : r | 0, i === void 0 ? e.length - 1 : i | 0)
        : a(e, t, void 0, n === void 0 ? 0 : n | 0, r === void 0 ? e.length - 1 : r | 0);
    }
    t.exports = {
      ge: (e, t, r, i, a) => s(e, t, r, i, a, n),
      gt: (e, t, n, i, a) => s(e, t, n, i, a, r),
      lt: (e, t, n, r, a) => s(e, t, n, r, a, i),
      le: (e, t, n, r, i) => s(e, t, n, r, i, a),
      eq: (e, t, n, r, i) => s(e, t, n, r, i, o),
    };
  }),
  bF = c(
    o((e, t) => {
      var n = yF(),
        r = 0,
        i = 1,
        a = 2;
      t.exports = x;
      function o(e, t, n, r, i) {
        (this.mid = e),
          (this.left = t),
          (this.right = n),
          (this.leftPoints = r),
          (this.rightPoints = i),
          (this.count = (t ? t.count : 0) + (n ? n.count : 0) + r.length);
      }
      var s = o.prototype;
      function c(e, t) {
        (e.mid = t.mid),
          (e.left = t.left),
          (e.right = t.right),
          (e.leftPoints = t.leftPoints),
          (e.rightPoints = t.rightPoints),
          (e.count = t.count);
      }
      function l(e, t) {
        var n = v(t);
        (e.mid = n.mid),
          (e.left = n.left),
          (e.right = n.right),
          (e.leftPoints = n.leftPoints),
          (e.rightPoints = n.rightPoints),
          (e.count = n.count);
      }
      function u(e, t) {
        var n = e.intervals([]);
        n.push(t), l(e, n);
      }
      function d(e, t) {
        var n = e.intervals([]),
          a = n.indexOf(t);
        return a < 0 ? r : (n.splice(a, 1), l(e, n), i);
      }
      (s.intervals = function (e) {
        return (
          e.push.apply(e, this.leftPoints),
          this.left && this.left.intervals(e),
          this.right && this.right.intervals(e),
          e
        );
      }),
        (s.insert = function (e) {
          var t = this.count - this.leftPoints.length;
          if (((this.count += 1), e[1] < this.mid))
            this.left
              ? 4 * (this.left.count + 1) > 3 * (t + 1)
                ? u(this, e)
                : this.left.insert(e)
              : (this.left = v([e]));
          else if (e[0] > this.mid)
            this.right
              ? 4 * (this.right.count + 1) > 3 * (t + 1)
                ? u(this, e)
                : this.right.insert(e)
              : (this.right = v([e]));
          else {
            var r = n.ge(this.leftPoints, e, g),
              i = n.ge(this.rightPoints, e, _);
            this.leftPoints.splice(r, 0, e), this.rightPoints.splice(i, 0, e);
          }
        }),
        (s.remove = function (e) {
          var t = this.count - this.leftPoints;
          if (e[1] < this.mid) {
            if (!this.left) return r;
            if (4 * (this.right ? this.right.count : 0) > 3 * (t - 1)) return d(this, e);
            var o = this.left.remove(e);
            return o === a ? ((this.left = null), --this.count, i) : (o === i && --this.count, o);
          }
          if (e[0] > this.mid) {
            if (!this.right) return r;
            if (4 * (this.left ? this.left.count : 0) > 3 * (t - 1)) return d(this, e);
            var o = this.right.remove(e);
            return o === a ? ((this.right = null), --this.count, i) : (o === i && --this.count, o);
          }
          if (this.count === 1) return this.leftPoints[0] === e ? a : r;
          if (this.leftPoints.length === 1 && this.leftPoints[0] === e) {
            if (this.left && this.right) {
              for (var s = this, l = this.left; l.right; ) (s = l), (l = l.right);
              if (s === this) l.right = this.right;
              else {
                var u = this.left,
                  o = this.right;
                (s.count -= l.count), (s.right = l.left), (l.left = u), (l.right = o);
              }
              c(this, l),
                (this.count =
                  (this.left ? this.left.count : 0) +
                  (this.right ? this.right.count : 0) +
                  this.leftPoints.length);
            } else this.left ? c(this, this.left) : c(this, this.right);
            return i;
          }
          for (
            var u = n.ge(this.leftPoints, e, g);
            u < this.leftPoints.length && this.leftPoints[u][0] === e[0];
            ++u
          )
            if (this.leftPoints[u] === e) {
              --this.count, this.leftPoints.splice(u, 1);
              for (
                var o = n.ge(this.rightPoints, e, _);
                o < this.rightPoints.length && this.rightPoints[o][1] === e[1];
                ++o
              )
                if (this.rightPoints[o] === e) return this.rightPoints.splice(o, 1), i;
            }
          return r;
        });
      function f(e, t, n) {
        for (var r = 0; r < e.length && e[r][0] <= t; ++r) {
          var i = n(e[r]);
          if (i) return i;
        }
      }
      function p(e, t, n) {
        for (var r = e.length - 1; r >= 0 && e[r][1] >= t; --r) {
          var i = n(e[r]);
          if (i) return i;
        }
      }
      function m(e, t) {
        for (var n = 0; n < e.length; ++n) {
          var r = t(e[n]);
          if (r) return r;
        }
      }
      (s.queryPoint = function (e, t) {
        if (e < this.mid) {
          if (this.left) {
            var n = this.left.queryPoint(e, t);
            if (n) return n;
          }
          return f(this.leftPoints, e, t);
        }
        if (e > this.mid) {
          if (this.right) {
            var n = this.right.queryPoint(e, t);
            if (n) return n;
          }
          return p(this.rightPoints, e, t);
        }
        return m(this.leftPoints, t);
      }),
        (s.queryInterval = function (e, t, n) {
          if (e < this.mid && this.left) {
            var r = this.left.queryInterval(e, t, n);
            if (r) return r;
          }
          if (t > this.mid && this.right) {
            var r = this.right.queryInterval(e, t, n);
            if (r) return r;
          }
          return t < this.mid
            ? f(this.leftPoints, t, n)
            : e > this.mid
              ? p(this.rightPoints, e, n)
              : m(this.leftPoints, n);
        });
      function h(e, t) {
        return e - t;
      }
      function g(e, t) {
        return e[0] - t[0] || e[1] - t[1];
      }
      function _(e, t) {
        return e[1] - t[1] || e[0] - t[0];
      }
      function v(e) {
        if (e.length === 0) return null;
        for (var t = [], n = 0; n < e.length; ++n) t.push(e[n][0], e[n][1]);
        t.sort(h);
        for (var r = t[t.length >> 1], i = [], a = [], s = [], n = 0; n < e.length; ++n) {
          var c = e[n];
          c[1] < r ? i.push(c) : r < c[0] ? a.push(c) : s.push(c);
        }
        var l = s,
          u = s.slice();
        return l.sort(g), u.sort(_), new o(r, v(i), v(a), l, u);
      }
      function y(e) {
        this.root = e;
      }
      var b = y.prototype;
      (b.insert = function (e) {
        this.root ? this.root.insert(e) : (this.root = new o(e[0], null, null, [e], [e]));
      }),
        (b.remove = function (e) {
          if (this.root) {
            var t = this.root.remove(e);
            return t === a && (this.root = null), t !== r;
          }
          return !1;
        }),
        (b.queryPoint = function (e, t) {
          if (this.root) return this.root.queryPoint(e, t);
        }),
        (b.queryInterval = function (e, t, n) {
          if (e <= t && this.root) return this.root.queryInterval(e, t, n);
        }),
        Object.defineProperty(b, 'count', {
          get: function () {
            return this.root ? this.root.count : 0;
          },
        }),
        Object.defineProperty(b, 'intervals', {
          get: function () {
            return this.root ? this.root.intervals([]) : [];
          },
        });
      function x(e) {
        return !e || e.length === 0 ? new y(null) : new y(v(e));
      }
    })(),
    1,
  ),
  xF = ({ marginLeft: e }) => [1, e],
  SF = ({ width: e, marginRight: t }) => [-1, e - t],
  CF = ({ width: e, marginLeft: t, marginRight: n }) => [0, (t + e - n) / 2],
  wF = ({ marginTop: e }) => [1, e],
  TF = ({ height: e, marginBottom: t }) => [-1, e - t],
  EF = ({ height: e, marginTop: t, marginBottom: n }) => [0, (t + e - n) / 2];
function DF(e) {
  return typeof e == `string` ? { anchor: e } : e;
}
function OF(e = {}, t = {}) {
  arguments.length === 1 && ([e, t] = AF(e));
  let { anchor: n = `left`, padding: r = 1, r: i = t.r } = DF(e);
  switch (`${n}`.toLowerCase()) {
    case `left`:
      n = xF;
      break;
    case `right`:
      n = SF;
      break;
    case `middle`:
      n = CF;
      break;
    default:
      throw Error(`unknown dodge anchor: ${n}`);
  }
  return jF(`x`, `y`, n, W(r), i, t);
}
function kF(e = {}, t = {}) {
  arguments.length === 1 && ([e, t] = AF(e));
  let { anchor: n = `bottom`, padding: r = 1, r: i = t.r } = DF(e);
  switch (`${n}`.toLowerCase()) {
    case `top`:
      n = wF;
      break;
    case `bottom`:
      n = TF;
      break;
    case `middle`:
      n = EF;
      break;
    default:
      throw Error(`unknown dodge anchor: ${n}`);
  }
  return jF(`y`, `x`, n, W(r), i, t);
}
function AF(e) {
  const { anchor: t, padding: n, ...r } = e,
    { r: i } = r;
  return [{ anchor: t, padding: n, r: i }, r];
}
function jF(e, t, n, r, i, a) {
  if (i != null && typeof i != `number`) {
    let { channels: e, sort: t, reverse: n } = a;
    (e = Qb(e)),
      e?.r === void 0 && (a = { ...a, channels: { ...e, r: { value: i, scale: `r` } } }),
      t === void 0 && n === void 0 && (a.sort = { channel: `-r` });
  }
  return bx(a, function (a, o, s, c, l, u) {
    let { [t]: d, r: f } = s;
    if (!s[t]) throw Error(`missing channel: ${t}`);
    ({ [t]: d } = Qw(s, c, u));
    const p = f ? void 0 : i === void 0 ? (this.r === void 0 ? 3 : this.r) : W(i);
    f &&= H(f.value, c[f.scale] || U, Float64Array);
    let [m, h] = n(l),
      g = m ? NF : MF,
      _ = new Float64Array(d.length),
      v = f ? (e) => f[e] : () => p;
    for (let e of o) {
      const t = (0, bF.default)();
      e = e.filter(f ? (e) => Bv(d[e]) && Vv(f[e]) : (e) => Bv(d[e]));
      const n = new Float64Array(2 * e.length + 2);
      for (const i of e) {
        let e = v(i),
          a = m ? e + r : 0,
          o = d[i] - e,
          s = d[i] + e,
          c = 2;
        t.queryInterval(o - r, s + r, ([, , e]) => {
          const t = _[e] - a,
            o = d[i] - d[e],
            s = r + (f ? f[i] + f[e] : 2 * p),
            l = Math.sqrt(s * s - o * o);
          (n[c++] = t - l), (n[c++] = t + l);
        });
        let l = n.slice(0, c);
        m && (l = l.filter((e) => e >= 0));
        out: for (const e of l.sort(g)) {
          for (let t = 0; t < c; t += 2) if (n[t] + 1e-6 < e && e < n[t + 1] - 1e-6) continue out;
          _[i] = e + a;
          break;
        }
        t.insert([o, s, i]);
      }
    }
    m ||= 1;
    for (const e of o) for (const t of e) _[t] = _[t] * m + h;
    return {
      data: a,
      facets: o,
      channels: {
        [e]: { value: _, source: null },
        [t]: { value: d, source: s[t] },
        ...(f && { r: { value: f, source: s.r } }),
      },
    };
  });
}
function MF(e, t) {
  return Math.abs(e) - Math.abs(t);
}
function NF(e, t) {
  return e - t;
}
function PF(e, t) {
  return arguments.length === 1 && ({ basis: e, ...t } = e), zj(IF(e), t);
}
function FF(e, t) {
  return arguments.length === 1 && ({ basis: e, ...t } = e), Bj(IF(e), t);
}
function IF(e) {
  if (e === void 0) return BF;
  if (typeof e == `function`) return LF(gb(e));
  if (/^p\d{2}$/i.test(e)) return RF(Wy(e));
  switch (`${e}`.toLowerCase()) {
    case `deviation`:
      return HF;
    case `first`:
      return BF;
    case `last`:
      return VF;
    case `max`:
      return UF;
    case `mean`:
      return WF;
    case `median`:
      return GF;
    case `min`:
      return KF;
    case `sum`:
      return qF;
    case `extent`:
      return zF;
  }
  throw Error(`invalid basis: ${e}`);
}
function LF(e) {
  return {
    mapIndex(t, n, r) {
      const i = +e(t, n);
      for (const e of t) r[e] = n[e] === null ? NaN : n[e] / i;
    },
  };
}
function RF(e) {
  return LF((t, n) => e(t, (e) => n[e]));
}
var zF = {
    mapIndex(e, t, n) {
      const [r, i] = j(e, (e) => t[e]),
        a = i - r;
      for (const i of e) n[i] = t[i] === null ? NaN : (t[i] - r) / a;
    },
  },
  BF = LF((e, t) => {
    for (let n = 0; n < e.length; ++n) {
      const r = t[e[n]];
      if (Iv(r)) return r;
    }
  }),
  VF = LF((e, t) => {
    for (let n = e.length - 1; n >= 0; --n) {
      const r = t[e[n]];
      if (Iv(r)) return r;
    }
  }),
  HF = {
    mapIndex(e, t, n) {
      const r = Be(e, (e) => t[e]),
        i = ne(e, (e) => t[e]);
      for (const a of e) n[a] = t[a] === null ? NaN : i ? (t[a] - r) / i : 0;
    },
  },
  UF = RF(ke),
  WF = RF(Be),
  GF = RF(Ve),
  KF = RF(je),
  qF = RF(Xe);
function JF(e, t) {
  return XF(`x`, e, t);
}
function YF(e, t) {
  return XF(`y`, e, t);
}
function XF(e, t, n = {}) {
  let r,
    i = 1;
  if (typeof t == `number`) (i = t), (r = (e, t) => +e + t);
  else {
    if (typeof t == `string`) {
      const e = t.startsWith(`-`) ? -1 : 1;
      ([t, i] = dy(t.replace(/^[+-]/, ``))), (i *= e);
    }
    (t = Eb(t)), (r = (e, n) => t.offset(e, n));
  }
  const a = `${e}1`,
    o = `${e}2`,
    s = Vj({ [a]: (e) => e.map((e) => r(e, i)), [o]: (e) => e }, n),
    c = s[o].transform;
  return (
    (s[o].transform = () => {
      const e = c(),
        [t, n] = j(e);
      return (e.domain = i < 0 ? [t, r(n, i)] : [r(t, i), n]), e;
    }),
    s
  );
}
function ZF(e, t = {}) {
  if (typeof e == `string`)
    switch (e.toLowerCase()) {
      case `first`:
        return $F(t);
      case `last`:
        return eI(t);
    }
  if (typeof e == `function`) return lI(null, e, t);
  let n, r;
  for (n in e) {
    if (r !== void 0) throw Error(`ambiguous selector; multiple inputs`);
    r = QF(e[n]);
  }
  if (r === void 0) throw Error(`invalid selector: ${e}`);
  return lI(n, r, t);
}
function QF(e) {
  if (typeof e == `function`) return e;
  switch (`${e}`.toLowerCase()) {
    case `min`:
      return sI;
    case `max`:
      return cI;
  }
  throw Error(`unknown selector: ${e}`);
}
function $F(e) {
  return lI(null, aI, e);
}
function eI(e) {
  return lI(null, oI, e);
}
function tI(e) {
  return lI(`x`, sI, e);
}
function nI(e) {
  return lI(`y`, sI, e);
}
function rI(e) {
  return lI(`x`, cI, e);
}
function iI(e) {
  return lI(`y`, cI, e);
}
function* aI(e) {
  yield e[0];
}
function* oI(e) {
  yield e[e.length - 1];
}
function* sI(e, t) {
  yield Ye(e, (e) => t[e]);
}
function* cI(e, t) {
  yield Fe(e, (e) => t[e]);
}
function lI(e, t, n) {
  if (e != null) {
    if (n[e] == null) throw Error(`missing channel: ${e}`);
    e = n[e];
  }
  const r = fb(n);
  return yx(n, (n, i) => {
    const a = H(n, r),
      o = H(n, e),
      s = [];
    for (const e of i) {
      const n = [];
      for (const r of a ? de(e, (e) => a[e]).values() : [e]) for (const e of t(r, o)) n.push(e);
      s.push(n);
    }
    return { data: n, facets: s };
  });
}
$.prototype.plot = function ({ marks: e = [], ...t } = {}) {
  return jk({ ...t, marks: [...e, this] });
};
export {
  _F as waffleY,
  _j as dotX,
  _M as TickX,
  $ as Mark,
  $F as selectFirst,
  $M as Contour,
  AD as spike,
  AN as voronoi,
  AO as stackX1,
  aF as WaffleY,
  aj as BarY,
  aN as crosshair,
  BA as Area,
  BD as axisFx,
  Bj as mapY,
  BM as interpolatorBarycentric,
  bb as column,
  bj as hexagon,
  bk as tip,
  bM as tickY,
  bx as initializer,
  cP as Image,
  Db as numberInterval,
  DD as vector,
  Dj as autoSpec,
  DN as delaunayLink,
  dA as bin,
  dj as cellX,
  dk as rectX,
  dT as formatWeekday,
  ED as Vector,
  Ej as lineY,
  EP as treeLink,
  Ex as reverse,
  eE as pointer,
  eI as selectLast,
  ej as arrow,
  FE as RuleX,
  FF as normalizeY,
  Fx as groupY,
  fj as cellY,
  fk as rectY,
  fM as bollingerX,
  fT as formatIsoDate,
  fy as timeInterval,
  GA as Link,
  GM as interpolateNearest,
  GN as geoCentroid,
  gF as waffleX,
  gj as dot,
  gk as frame,
  H as valueof,
  HA as areaX,
  hj as Dot,
  hk as Frame,
  IE as RuleY,
  IF as normalize,
  Ix as group,
  Iy as indexOf,
  iF as WaffleX,
  iI as selectMaxY,
  ij as BarX,
  ik as Rect,
  JD as gridFy,
  JE as textY,
  JF as shiftX,
  Jj as windowY,
  JN as geo,
  jk as plot,
  jN as voronoiMesh,
  jO as stackX2,
  KE as text,
  KM as interpolatorRandomWalk,
  kD as vectorY,
  kF as dodgeY,
  kN as hull,
  kO as stackX,
  kx as sort,
  LD as axisY,
  LE as ruleX,
  lA as binX,
  lj as Cell,
  lT as formatNumber,
  MM as Raster,
  MO as stackY,
  mM as bollinger,
  mS as find,
  NN as Density,
  NO as stackY1,
  Nx as groupZ,
  nE as pointerY,
  nF as cluster,
  nI as selectMinY,
  nN as contour,
  nP as Hexgrid,
  OD as vectorX,
  OF as dodgeX,
  Oj as auto,
  ON as delaunayMesh,
  Ox as shuffle,
  oj as barX,
  oN as crosshairX,
  PF as normalizeX,
  PM as raster,
  PN as density,
  PO as stackY2,
  Px as groupX,
  pM as bollingerY,
  pw as scale,
  py as utcInterval,
  QN as hexbin,
  qA as link,
  qD as gridY,
  qE as textX,
  qj as windowX,
  qN as Geo,
  RD as axisFy,
  RE as ruleY,
  RN as differenceX,
  rI as selectMaxX,
  Sj as Line,
  SM as boxY,
  SP as linearRegressionY,
  sj as barY,
  sN as crosshairY,
  Tj as lineX,
  TP as treeNode,
  tE as pointerX,
  tF as tree,
  tI as selectMinX,
  tP as hexgrid,
  U as identity,
  UA as areaY,
  UE as Text,
  uA as binY,
  uj as cell,
  uk as rect,
  uP as image,
  uT as formatMonth,
  VA as area,
  Vj as map,
  vj as dotY,
  vM as TickY,
  WN as centroid,
  WT as marks,
  wj as line,
  wx as filter,
  XA as Arrow,
  XD as gridFx,
  XN as graticule,
  xM as boxX,
  xP as linearRegressionX,
  YD as gridX,
  YF as shiftY,
  Yj as window,
  YN as sphere,
  yj as circle,
  yk as Tip,
  yM as tickX,
  yO as legend,
  yx as transform,
  ZF as select,
  zD as axisX,
  zj as mapX,
  zM as interpolateNone,
  zN as differenceY,
};
