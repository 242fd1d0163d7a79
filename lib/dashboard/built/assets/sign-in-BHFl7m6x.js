var e = class extends Error {};
e.prototype.name = `InvalidTokenError`;
function t(e) {
  return decodeURIComponent(
    atob(e).replace(/(.)/g, (e, t) => {
      let n = t.charCodeAt(0).toString(16).toUpperCase();
      return n.length < 2 && (n = `0` + n), `%` + n;
    }),
  );
}
function n(e) {
  let n = e.replace(/-/g, `+`).replace(/_/g, `/`);
  switch (n.length % 4) {
    case 0:
      break;
    case 2:
      n += `==`;
      break;
    case 3:
      n += `=`;
      break;
    default:
      throw Error(`base64 string is not of the correct length`);
  }
  try {
    return t(n);
  } catch {
    return atob(n);
  }
}
function r(t, r) {
  if (typeof t != `string`) throw new e(`Invalid token specified: must be a string`);
  r ||= {};
  const i = r.header === !0 ? 0 : 1,
    a = t.split(`.`)[i];
  if (typeof a != `string`) throw new e(`Invalid token specified: missing part #${i + 1}`);
  let o;
  try {
    o = n(a);
  } catch (t) {
    throw new e(`Invalid token specified: invalid base64 for part #${i + 1} (${t.message})`);
  }
  try {
    return JSON.parse(o);
  } catch (t) {
    throw new e(`Invalid token specified: invalid json for part #${i + 1} (${t.message})`);
  }
}
var i = { debug: () => void 0, info: () => void 0, warn: () => void 0, error: () => void 0 },
  a,
  o,
  s = ((e) => (
    (e[(e.NONE = 0)] = `NONE`),
    (e[(e.ERROR = 1)] = `ERROR`),
    (e[(e.WARN = 2)] = `WARN`),
    (e[(e.INFO = 3)] = `INFO`),
    (e[(e.DEBUG = 4)] = `DEBUG`),
    e
  ))(s || {});
((e) => {
  function t() {
    (a = 3), (o = i);
  }
  e.reset = t;
  function n(e) {
    if (!(0 <= e && e <= 4)) throw Error(`Invalid log level`);
    a = e;
  }
  e.setLevel = n;
  function r(e) {
    o = e;
  }
  e.setLogger = r;
})((s ||= {}));
var c = class e {
  constructor(e) {
    this._name = e;
  }
  debug(...t) {
    a >= 4 && o.debug(e._format(this._name, this._method), ...t);
  }
  info(...t) {
    a >= 3 && o.info(e._format(this._name, this._method), ...t);
  }
  warn(...t) {
    a >= 2 && o.warn(e._format(this._name, this._method), ...t);
  }
  error(...t) {
    a >= 1 && o.error(e._format(this._name, this._method), ...t);
  }
  throw(e) {
    throw (this.error(e), e);
  }
  create(e) {
    const t = Object.create(this);
    return (t._method = e), t.debug(`begin`), t;
  }
  static createStatic(t, n) {
    const r = new e(`${t}.${n}`);
    return r.debug(`begin`), r;
  }
  static _format(e, t) {
    const n = `[${e}]`;
    return t ? `${n} ${t}:` : n;
  }
  static debug(t, ...n) {
    a >= 4 && o.debug(e._format(t), ...n);
  }
  static info(t, ...n) {
    a >= 3 && o.info(e._format(t), ...n);
  }
  static warn(t, ...n) {
    a >= 2 && o.warn(e._format(t), ...n);
  }
  static error(t, ...n) {
    a >= 1 && o.error(e._format(t), ...n);
  }
};
s.reset();
var l = class {
    static decode(e) {
      try {
        return r(e);
      } catch (e) {
        throw (c.error(`JwtUtils.decode`, e), e);
      }
    }
    static async generateSignedJwt(e, t, n) {
      const r = `${p.encodeBase64Url(new TextEncoder().encode(JSON.stringify(e)))}.${p.encodeBase64Url(new TextEncoder().encode(JSON.stringify(t)))}`,
        i = await window.crypto.subtle.sign(
          { name: `ECDSA`, hash: { name: `SHA-256` } },
          n,
          new TextEncoder().encode(r),
        );
      return `${r}.${p.encodeBase64Url(new Uint8Array(i))}`;
    }
    static async generateSignedJwtWithHmac(e, t, n) {
      const r = `${p.encodeBase64Url(new TextEncoder().encode(JSON.stringify(e)))}.${p.encodeBase64Url(new TextEncoder().encode(JSON.stringify(t)))}`,
        i = await window.crypto.subtle.sign(`HMAC`, n, new TextEncoder().encode(r));
      return `${r}.${p.encodeBase64Url(new Uint8Array(i))}`;
    }
  },
  u = `10000000-1000-4000-8000-100000000000`,
  d = (e) => btoa([...new Uint8Array(e)].map((e) => String.fromCharCode(e)).join(``)),
  f = class e {
    static _randomWord() {
      const e = new Uint32Array(1);
      return crypto.getRandomValues(e), e[0];
    }
    static generateUUIDv4() {
      return u
        .replace(/[018]/g, (t) => (+t ^ (e._randomWord() & (15 >> (t / 4)))).toString(16))
        .replace(/-/g, ``);
    }
    static generateCodeVerifier() {
      return e.generateUUIDv4() + e.generateUUIDv4() + e.generateUUIDv4();
    }
    static async generateCodeChallenge(e) {
      if (!crypto.subtle) throw Error(`Crypto.subtle is available only in secure contexts (HTTPS).`);
      try {
        const t = new TextEncoder().encode(e);
        return d(await crypto.subtle.digest(`SHA-256`, t))
          .replace(/\+/g, `-`)
          .replace(/\//g, `_`)
          .replace(/=+$/, ``);
      } catch (e) {
        throw (c.error(`CryptoUtils.generateCodeChallenge`, e), e);
      }
    }
    static generateBasicAuth(e, t) {
      return d(new TextEncoder().encode([e, t].join(`:`)));
    }
    static async hash(e, t) {
      const n = new TextEncoder().encode(t),
        r = await crypto.subtle.digest(e, n);
      return new Uint8Array(r);
    }
    static async customCalculateJwkThumbprint(t) {
      let n;
      switch (t.kty) {
        case `RSA`:
          n = { e: t.e, kty: t.kty, n: t.n };
          break;
        case `EC`:
          n = { crv: t.crv, kty: t.kty, x: t.x, y: t.y };
          break;
        case `OKP`:
          n = { crv: t.crv, kty: t.kty, x: t.x };
          break;
        case `oct`:
          n = { crv: t.k, kty: t.kty };
          break;
        default:
          throw Error(`Unknown jwk type`);
      }
      const r = await e.hash(`SHA-256`, JSON.stringify(n));
      return e.encodeBase64Url(r);
    }
    static async generateDPoPProof({ url: t, accessToken: n, httpMethod: r, keyPair: i, nonce: a }) {
      let o,
        s,
        c = { jti: window.crypto.randomUUID(), htm: r ?? `GET`, htu: t, iat: Math.floor(Date.now() / 1e3) };
      n && ((o = await e.hash(`SHA-256`, n)), (s = e.encodeBase64Url(o)), (c.ath = s)), a && (c.nonce = a);
      try {
        const e = await crypto.subtle.exportKey(`jwk`, i.publicKey),
          t = { alg: `ES256`, typ: `dpop+jwt`, jwk: { crv: e.crv, kty: e.kty, x: e.x, y: e.y } };
        return await l.generateSignedJwt(t, c, i.privateKey);
      } catch (e) {
        throw e instanceof TypeError ? Error(`Error exporting dpop public key: ${e.message}`) : e;
      }
    }
    static async generateDPoPJkt(t) {
      try {
        const n = await crypto.subtle.exportKey(`jwk`, t.publicKey);
        return await e.customCalculateJwkThumbprint(n);
      } catch (e) {
        throw e instanceof TypeError ? Error(`Could not retrieve dpop keys from storage: ${e.message}`) : e;
      }
    }
    static async generateDPoPKeys() {
      return await window.crypto.subtle.generateKey({ name: `ECDSA`, namedCurve: `P-256` }, !1, [
        `sign`,
        `verify`,
      ]);
    }
    static async generateClientAssertionJwt(t, n, r, i = `HS256`) {
      const a = Math.floor(Date.now() / 1e3),
        o = { alg: i, typ: `JWT` },
        s = { iss: t, sub: t, aud: r, jti: e.generateUUIDv4(), exp: a + 300, iat: a },
        c = { HS256: `SHA-256`, HS384: `SHA-384`, HS512: `SHA-512` }[i];
      if (!c) throw Error(`Unsupported algorithm: ${i}. Supported algorithms are: HS256, HS384, HS512`);
      const u = new TextEncoder(),
        d = await crypto.subtle.importKey(`raw`, u.encode(n), { name: `HMAC`, hash: c }, !1, [`sign`]);
      return await l.generateSignedJwtWithHmac(o, s, d);
    }
  };
f.encodeBase64Url = (e) => d(e).replace(/=/g, ``).replace(/\+/g, `-`).replace(/\//g, `_`);
var p = f,
  m = class {
    constructor(e) {
      (this._name = e), (this._callbacks = []), (this._logger = new c(`Event('${this._name}')`));
    }
    addHandler(e) {
      return this._callbacks.push(e), () => this.removeHandler(e);
    }
    removeHandler(e) {
      const t = this._callbacks.lastIndexOf(e);
      t >= 0 && this._callbacks.splice(t, 1);
    }
    async raise(...e) {
      this._logger.debug(`raise:`, ...e);
      for (const t of this._callbacks) await t(...e);
    }
  },
  h = class {
    static center({ ...e }) {
      return (
        (e.width ??= [800, 720, 600, 480].find((e) => e <= window.outerWidth / 1.618) ?? 360),
        (e.left ??= Math.max(0, Math.round(window.screenX + (window.outerWidth - e.width) / 2))),
        e.height != null &&
          (e.top ??= Math.max(0, Math.round(window.screenY + (window.outerHeight - e.height) / 2))),
        e
      );
    }
    static serialize(e) {
      return Object.entries(e)
        .filter(([, e]) => e != null)
        .map(([e, t]) => `${e}=${typeof t == `boolean` ? (t ? `yes` : `no`) : t}`)
        .join(`,`);
    }
  },
  g = class e extends m {
    constructor() {
      super(...arguments),
        (this._logger = new c(`Timer('${this._name}')`)),
        (this._timerHandle = null),
        (this._expiration = 0),
        (this._callback = () => {
          const t = this._expiration - e.getEpochTime();
          this._logger.debug(`timer completes in`, t),
            this._expiration <= e.getEpochTime() && (this.cancel(), super.raise());
        });
    }
    static getEpochTime() {
      return Math.floor(Date.now() / 1e3);
    }
    init(t) {
      const n = this._logger.create(`init`);
      t = Math.max(Math.floor(t), 1);
      const r = e.getEpochTime() + t;
      if (this.expiration === r && this._timerHandle) {
        n.debug(`skipping since already initialized for expiration at`, this.expiration);
        return;
      }
      this.cancel(), n.debug(`using duration`, t), (this._expiration = r);
      const i = Math.min(t, 5);
      this._timerHandle = setInterval(this._callback, i * 1e3);
    }
    get expiration() {
      return this._expiration;
    }
    cancel() {
      this._logger.create(`cancel`), (this._timerHandle &&= (clearInterval(this._timerHandle), null));
    }
  },
  _ = class {
    static readParams(e, t = `query`) {
      if (!e) throw TypeError(`Invalid URL`);
      const n = new URL(e, `http://127.0.0.1`)[t === `fragment` ? `hash` : `search`];
      return new URLSearchParams(n.slice(1));
    }
  },
  v = `;`,
  y = class extends Error {
    constructor(e, t) {
      if (
        (super(e.error_description || e.error || ``),
        (this.form = t),
        (this.name = `ErrorResponse`),
        !e.error)
      )
        throw (c.error(`ErrorResponse`, `No error passed`), Error(`No error passed`));
      (this.error = e.error),
        (this.error_description = e.error_description ?? null),
        (this.error_uri = e.error_uri ?? null),
        (this.state = e.userState),
        (this.session_state = e.session_state ?? null),
        (this.url_state = e.url_state);
    }
  },
  b = class extends Error {
    constructor(e) {
      super(e), (this.name = `ErrorTimeout`);
    }
  },
  x = class {
    constructor(e) {
      (this._logger = new c(`AccessTokenEvents`)),
        (this._expiringTimer = new g(`Access token expiring`)),
        (this._expiredTimer = new g(`Access token expired`)),
        (this._expiringNotificationTimeInSeconds = e.expiringNotificationTimeInSeconds);
    }
    async load(e) {
      const t = this._logger.create(`load`);
      if (e.access_token && e.expires_in !== void 0) {
        const n = e.expires_in;
        if ((t.debug(`access token present, remaining duration:`, n), n > 0)) {
          let e = n - this._expiringNotificationTimeInSeconds;
          e <= 0 && (e = 1),
            t.debug(`registering expiring timer, raising in`, e, `seconds`),
            this._expiringTimer.init(e);
        } else
          t.debug(`canceling existing expiring timer because we're past expiration.`),
            this._expiringTimer.cancel();
        const r = n + 1;
        t.debug(`registering expired timer, raising in`, r, `seconds`), this._expiredTimer.init(r);
      } else this._expiringTimer.cancel(), this._expiredTimer.cancel();
    }
    async unload() {
      this._logger.debug(`unload: canceling existing access token timers`),
        this._expiringTimer.cancel(),
        this._expiredTimer.cancel();
    }
    addAccessTokenExpiring(e) {
      return this._expiringTimer.addHandler(e);
    }
    removeAccessTokenExpiring(e) {
      this._expiringTimer.removeHandler(e);
    }
    addAccessTokenExpired(e) {
      return this._expiredTimer.addHandler(e);
    }
    removeAccessTokenExpired(e) {
      this._expiredTimer.removeHandler(e);
    }
  },
  S = class {
    constructor(e, t, n, r, i) {
      (this._callback = e),
        (this._client_id = t),
        (this._intervalInSeconds = r),
        (this._stopOnError = i),
        (this._logger = new c(`CheckSessionIFrame`)),
        (this._timer = null),
        (this._session_state = null),
        (this._message = (e) => {
          e.origin === this._frame_origin &&
            e.source === this._frame.contentWindow &&
            (e.data === `error`
              ? (this._logger.error(`error message from check session op iframe`),
                this._stopOnError && this.stop())
              : e.data === `changed`
                ? (this._logger.debug(`changed message from check session op iframe`),
                  this.stop(),
                  this._callback())
                : this._logger.debug(e.data + ` message from check session op iframe`));
        });
      const a = new URL(n);
      (this._frame_origin = a.origin),
        (this._frame = window.document.createElement(`iframe`)),
        (this._frame.style.visibility = `hidden`),
        (this._frame.style.position = `fixed`),
        (this._frame.style.left = `-1000px`),
        (this._frame.style.top = `0`),
        (this._frame.width = `0`),
        (this._frame.height = `0`),
        (this._frame.src = a.href);
    }
    load() {
      return new Promise((e) => {
        (this._frame.onload = () => {
          e();
        }),
          window.document.body.appendChild(this._frame),
          window.addEventListener(`message`, this._message, !1);
      });
    }
    start(e) {
      if (this._session_state === e) return;
      this._logger.create(`start`), this.stop(), (this._session_state = e);
      const t = () => {
        this._frame.contentWindow &&
          this._session_state &&
          this._frame.contentWindow.postMessage(
            this._client_id + ` ` + this._session_state,
            this._frame_origin,
          );
      };
      t(), (this._timer = setInterval(t, this._intervalInSeconds * 1e3));
    }
    stop() {
      this._logger.create(`stop`),
        (this._session_state = null),
        (this._timer &&= (clearInterval(this._timer), null));
    }
  },
  C = class {
    constructor() {
      (this._logger = new c(`InMemoryWebStorage`)), (this._data = {});
    }
    clear() {
      this._logger.create(`clear`), (this._data = {});
    }
    getItem(e) {
      return this._logger.create(`getItem('${e}')`), this._data[e];
    }
    setItem(e, t) {
      this._logger.create(`setItem('${e}')`), (this._data[e] = t);
    }
    removeItem(e) {
      this._logger.create(`removeItem('${e}')`), delete this._data[e];
    }
    get length() {
      return Object.getOwnPropertyNames(this._data).length;
    }
    key(e) {
      return Object.getOwnPropertyNames(this._data)[e];
    }
  },
  w = class extends Error {
    constructor(e, t) {
      super(t), (this.name = `ErrorDPoPNonce`), (this.nonce = e);
    }
  },
  T = class {
    constructor(e = [], t = null, n = {}) {
      (this._jwtHandler = t),
        (this._extraHeaders = n),
        (this._logger = new c(`JsonService`)),
        (this._contentTypes = []),
        this._contentTypes.push(...e, `application/json`),
        t && this._contentTypes.push(`application/jwt`);
    }
    async fetchWithTimeout(e, t = {}) {
      const { timeoutInSeconds: n, ...r } = t;
      if (!n) return await fetch(e, r);
      const i = new AbortController(),
        a = setTimeout(() => i.abort(), n * 1e3);
      try {
        return await fetch(e, { ...t, signal: i.signal });
      } catch (e) {
        throw e instanceof DOMException && e.name === `AbortError` ? new b(`Network timed out`) : e;
      } finally {
        clearTimeout(a);
      }
    }
    async getJson(e, { token: t, credentials: n, timeoutInSeconds: r } = {}) {
      const i = this._logger.create(`getJson`),
        a = { Accept: this._contentTypes.join(`, `) };
      t && (i.debug(`token passed, setting Authorization header`), (a.Authorization = `Bearer ` + t)),
        this._appendExtraHeaders(a);
      let o;
      try {
        i.debug(`url:`, e),
          (o = await this.fetchWithTimeout(e, {
            method: `GET`,
            headers: a,
            timeoutInSeconds: r,
            credentials: n,
          }));
      } catch (e) {
        throw (i.error(`Network Error`), e);
      }
      i.debug(`HTTP response received, status`, o.status);
      const s = o.headers.get(`Content-Type`);
      if (
        (s &&
          !this._contentTypes.find((e) => s.startsWith(e)) &&
          i.throw(Error(`Invalid response Content-Type: ${s ?? `undefined`}, from URL: ${e}`)),
        o.ok && this._jwtHandler && s?.startsWith(`application/jwt`))
      )
        return await this._jwtHandler(await o.text());
      let c;
      try {
        c = await o.json();
      } catch (e) {
        throw (i.error(`Error parsing JSON response`, e), o.ok ? e : Error(`${o.statusText} (${o.status})`));
      }
      if (!o.ok)
        throw (
          (i.error(`Error from server:`, c),
          c.error ? new y(c) : Error(`${o.statusText} (${o.status}): ${JSON.stringify(c)}`))
        );
      return c;
    }
    async postForm(e, { body: t, basicAuth: n, timeoutInSeconds: r, initCredentials: i, extraHeaders: a }) {
      const o = this._logger.create(`postForm`),
        s = {
          Accept: this._contentTypes.join(`, `),
          'Content-Type': `application/x-www-form-urlencoded`,
          ...a,
        };
      n !== void 0 && (s.Authorization = `Basic ` + n), this._appendExtraHeaders(s);
      let c;
      try {
        o.debug(`url:`, e),
          (c = await this.fetchWithTimeout(e, {
            method: `POST`,
            headers: s,
            body: t,
            timeoutInSeconds: r,
            credentials: i,
          }));
      } catch (e) {
        throw (o.error(`Network error`), e);
      }
      o.debug(`HTTP response received, status`, c.status);
      const l = c.headers.get(`Content-Type`);
      if (l && !this._contentTypes.find((e) => l.startsWith(e)))
        throw Error(`Invalid response Content-Type: ${l ?? `undefined`}, from URL: ${e}`);
      let u = await c.text(),
        d = {};
      if (u)
        try {
          d = JSON.parse(u);
        } catch (e) {
          throw (
            (o.error(`Error parsing JSON response`, e), c.ok ? e : Error(`${c.statusText} (${c.status})`))
          );
        }
      if (!c.ok)
        throw (
          (o.error(`Error from server:`, d),
          c.headers.has(`dpop-nonce`)
            ? new w(c.headers.get(`dpop-nonce`), `${JSON.stringify(d)}`)
            : d.error
              ? new y(d, t)
              : Error(`${c.statusText} (${c.status}): ${JSON.stringify(d)}`))
        );
      return d;
    }
    _appendExtraHeaders(e) {
      const t = this._logger.create(`appendExtraHeaders`),
        n = Object.keys(this._extraHeaders),
        r = [`accept`, `content-type`],
        i = [`authorization`];
      n.length !== 0 &&
        n.forEach((n) => {
          if (r.includes(n.toLocaleLowerCase())) {
            t.warn(`Protected header could not be set`, n, r);
            return;
          }
          if (i.includes(n.toLocaleLowerCase()) && Object.keys(e).includes(n)) {
            t.warn(`Header could not be overridden`, n, i);
            return;
          }
          const a =
            typeof this._extraHeaders[n] == `function` ? this._extraHeaders[n]() : this._extraHeaders[n];
          a && a !== `` && (e[n] = a);
        });
    }
  },
  E = class {
    constructor(e) {
      (this._settings = e),
        (this._logger = new c(`MetadataService`)),
        (this._signingKeys = null),
        (this._metadata = null),
        (this._metadataUrl = this._settings.metadataUrl),
        (this._jsonService = new T([`application/jwk-set+json`], null, this._settings.extraHeaders)),
        this._settings.signingKeys &&
          (this._logger.debug(`using signingKeys from settings`),
          (this._signingKeys = this._settings.signingKeys)),
        this._settings.metadata &&
          (this._logger.debug(`using metadata from settings`), (this._metadata = this._settings.metadata)),
        this._settings.fetchRequestCredentials &&
          (this._logger.debug(`using fetchRequestCredentials from settings`),
          (this._fetchRequestCredentials = this._settings.fetchRequestCredentials));
    }
    resetSigningKeys() {
      this._signingKeys = null;
    }
    async getMetadata() {
      const e = this._logger.create(`getMetadata`);
      if (this._metadata) return e.debug(`using cached values`), this._metadata;
      if (!this._metadataUrl)
        throw (e.throw(Error(`No authority or metadataUrl configured on settings`)), null);
      e.debug(`getting metadata from`, this._metadataUrl);
      const t = await this._jsonService.getJson(this._metadataUrl, {
        credentials: this._fetchRequestCredentials,
        timeoutInSeconds: this._settings.requestTimeoutInSeconds,
      });
      return (
        e.debug(`merging remote JSON with seed metadata`),
        (this._metadata = Object.assign({}, t, this._settings.metadataSeed)),
        this._metadata
      );
    }
    getIssuer() {
      return this._getMetadataProperty(`issuer`);
    }
    getAuthorizationEndpoint() {
      return this._getMetadataProperty(`authorization_endpoint`);
    }
    getUserInfoEndpoint() {
      return this._getMetadataProperty(`userinfo_endpoint`);
    }
    getTokenEndpoint(e = !0) {
      return this._getMetadataProperty(`token_endpoint`, e);
    }
    getCheckSessionIframe() {
      return this._getMetadataProperty(`check_session_iframe`, !0);
    }
    getEndSessionEndpoint() {
      return this._getMetadataProperty(`end_session_endpoint`, !0);
    }
    getRevocationEndpoint(e = !0) {
      return this._getMetadataProperty(`revocation_endpoint`, e);
    }
    getKeysEndpoint(e = !0) {
      return this._getMetadataProperty(`jwks_uri`, e);
    }
    async _getMetadataProperty(e, t = !1) {
      const n = this._logger.create(`_getMetadataProperty('${e}')`),
        r = await this.getMetadata();
      if ((n.debug(`resolved`), r[e] === void 0)) {
        if (t === !0) {
          n.warn(`Metadata does not contain optional property`);
          return;
        }
        n.throw(Error(`Metadata does not contain property ` + e));
      }
      return r[e];
    }
    async getSigningKeys() {
      const e = this._logger.create(`getSigningKeys`);
      if (this._signingKeys) return e.debug(`returning signingKeys from cache`), this._signingKeys;
      const t = await this.getKeysEndpoint(!1);
      e.debug(`got jwks_uri`, t);
      const n = await this._jsonService.getJson(t, {
        timeoutInSeconds: this._settings.requestTimeoutInSeconds,
      });
      if ((e.debug(`got key set`, n), !Array.isArray(n.keys)))
        throw (e.throw(Error(`Missing keys on keyset`)), null);
      return (this._signingKeys = n.keys), this._signingKeys;
    }
  },
  D = class {
    constructor({ prefix: e = `oidc.`, store: t = localStorage } = {}) {
      (this._logger = new c(`WebStorageStateStore`)), (this._store = t), (this._prefix = e);
    }
    async set(e, t) {
      this._logger.create(`set('${e}')`), (e = this._prefix + e), await this._store.setItem(e, t);
    }
    async get(e) {
      return this._logger.create(`get('${e}')`), (e = this._prefix + e), await this._store.getItem(e);
    }
    async remove(e) {
      this._logger.create(`remove('${e}')`), (e = this._prefix + e);
      const t = await this._store.getItem(e);
      return await this._store.removeItem(e), t;
    }
    async getAllKeys() {
      this._logger.create(`getAllKeys`);
      const e = await this._store.length,
        t = [];
      for (let n = 0; n < e; n++) {
        const e = await this._store.key(n);
        e && e.indexOf(this._prefix) === 0 && t.push(e.substr(this._prefix.length));
      }
      return t;
    }
  },
  O = `code`,
  ee = `openid`,
  k = `client_secret_post`,
  A = 900,
  j = class {
    constructor({
      authority: e,
      metadataUrl: t,
      metadata: n,
      signingKeys: r,
      metadataSeed: i,
      client_id: a,
      client_secret: o,
      response_type: s = O,
      scope: c = ee,
      redirect_uri: l,
      post_logout_redirect_uri: u,
      client_authentication: d = k,
      token_endpoint_auth_signing_alg: f = `HS256`,
      prompt: p,
      display: m,
      max_age: h,
      ui_locales: g,
      acr_values: _,
      resource: v,
      response_mode: y,
      filterProtocolClaims: b = !0,
      loadUserInfo: x = !1,
      requestTimeoutInSeconds: S,
      staleStateAgeInSeconds: w = A,
      mergeClaimsStrategy: T = { array: `replace` },
      disablePKCE: E = !1,
      stateStore: j,
      revokeTokenAdditionalContentTypes: M,
      fetchRequestCredentials: N,
      refreshTokenAllowedScope: P,
      extraQueryParams: F = {},
      extraTokenParams: I = {},
      extraHeaders: L = {},
      dpop: R,
      omitScopeWhenRequesting: z = !1,
    }) {
      if (
        ((this.authority = e),
        t
          ? (this.metadataUrl = t)
          : ((this.metadataUrl = e),
            e &&
              (this.metadataUrl.endsWith(`/`) || (this.metadataUrl += `/`),
              (this.metadataUrl += `.well-known/openid-configuration`))),
        (this.metadata = n),
        (this.metadataSeed = i),
        (this.signingKeys = r),
        (this.client_id = a),
        (this.client_secret = o),
        (this.response_type = s),
        (this.scope = c),
        (this.redirect_uri = l),
        (this.post_logout_redirect_uri = u),
        (this.client_authentication = d),
        (this.token_endpoint_auth_signing_alg = f),
        (this.prompt = p),
        (this.display = m),
        (this.max_age = h),
        (this.ui_locales = g),
        (this.acr_values = _),
        (this.resource = v),
        (this.response_mode = y),
        (this.filterProtocolClaims = b ?? !0),
        (this.loadUserInfo = !!x),
        (this.staleStateAgeInSeconds = w),
        (this.mergeClaimsStrategy = T),
        (this.omitScopeWhenRequesting = z),
        (this.disablePKCE = !!E),
        (this.revokeTokenAdditionalContentTypes = M),
        (this.fetchRequestCredentials = N || `same-origin`),
        (this.requestTimeoutInSeconds = S),
        j)
      )
        this.stateStore = j;
      else {
        const e = typeof window < `u` ? window.localStorage : new C();
        this.stateStore = new D({ store: e });
      }
      if (
        ((this.refreshTokenAllowedScope = P),
        (this.extraQueryParams = F),
        (this.extraTokenParams = I),
        (this.extraHeaders = L),
        (this.dpop = R),
        this.dpop && !this.dpop?.store)
      )
        throw Error(`A DPoPStore is required when dpop is enabled`);
    }
  },
  M = class {
    constructor(e, t) {
      (this._settings = e),
        (this._metadataService = t),
        (this._logger = new c(`UserInfoService`)),
        (this._getClaimsFromJwt = async (e) => {
          const t = this._logger.create(`_getClaimsFromJwt`);
          try {
            const n = l.decode(e);
            return t.debug(`JWT decoding successful`), n;
          } catch (e) {
            throw (t.error(`Error parsing JWT response`), e);
          }
        }),
        (this._jsonService = new T(void 0, this._getClaimsFromJwt, this._settings.extraHeaders));
    }
    async getClaims(e) {
      const t = this._logger.create(`getClaims`);
      e || this._logger.throw(Error(`No token passed`));
      const n = await this._metadataService.getUserInfoEndpoint();
      t.debug(`got userinfo url`, n);
      const r = await this._jsonService.getJson(n, {
        token: e,
        credentials: this._settings.fetchRequestCredentials,
        timeoutInSeconds: this._settings.requestTimeoutInSeconds,
      });
      return t.debug(`got claims`, r), r;
    }
  },
  N = class {
    constructor(e, t) {
      (this._settings = e),
        (this._metadataService = t),
        (this._logger = new c(`TokenClient`)),
        (this._jsonService = new T(
          this._settings.revokeTokenAdditionalContentTypes,
          null,
          this._settings.extraHeaders,
        ));
    }
    async exchangeCode({
      grant_type: e = `authorization_code`,
      redirect_uri: t = this._settings.redirect_uri,
      client_id: n = this._settings.client_id,
      client_secret: r = this._settings.client_secret,
      extraHeaders: i,
      ...a
    }) {
      const o = this._logger.create(`exchangeCode`);
      n || o.throw(Error(`A client_id is required`)),
        t || o.throw(Error(`A redirect_uri is required`)),
        a.code || o.throw(Error(`A code is required`));
      const s = new URLSearchParams({ grant_type: e, redirect_uri: t });
      for (const [e, t] of Object.entries(a)) t != null && s.set(e, t);
      if (
        (this._settings.client_authentication === `client_secret_basic` ||
          this._settings.client_authentication === `client_secret_jwt`) &&
        r == null
      )
        throw (o.throw(Error(`A client_secret is required`)), null);
      let c,
        l = await this._metadataService.getTokenEndpoint(!1);
      switch (this._settings.client_authentication) {
        case `client_secret_basic`:
          c = p.generateBasicAuth(n, r);
          break;
        case `client_secret_post`:
          s.append(`client_id`, n), r && s.append(`client_secret`, r);
          break;
        case `client_secret_jwt`: {
          const e = await p.generateClientAssertionJwt(
            n,
            r,
            l,
            this._settings.token_endpoint_auth_signing_alg,
          );
          s.append(`client_id`, n),
            s.append(`client_assertion_type`, `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`),
            s.append(`client_assertion`, e);
          break;
        }
      }
      o.debug(`got token endpoint`);
      const u = await this._jsonService.postForm(l, {
        body: s,
        basicAuth: c,
        timeoutInSeconds: this._settings.requestTimeoutInSeconds,
        initCredentials: this._settings.fetchRequestCredentials,
        extraHeaders: i,
      });
      return o.debug(`got response`), u;
    }
    async exchangeCredentials({
      grant_type: e = `password`,
      client_id: t = this._settings.client_id,
      client_secret: n = this._settings.client_secret,
      scope: r = this._settings.scope,
      ...i
    }) {
      const a = this._logger.create(`exchangeCredentials`);
      t || a.throw(Error(`A client_id is required`));
      const o = new URLSearchParams({ grant_type: e });
      this._settings.omitScopeWhenRequesting || o.set(`scope`, r);
      for (const [e, t] of Object.entries(i)) t != null && o.set(e, t);
      if (
        (this._settings.client_authentication === `client_secret_basic` ||
          this._settings.client_authentication === `client_secret_jwt`) &&
        n == null
      )
        throw (a.throw(Error(`A client_secret is required`)), null);
      let s,
        c = await this._metadataService.getTokenEndpoint(!1);
      switch (this._settings.client_authentication) {
        case `client_secret_basic`:
          s = p.generateBasicAuth(t, n);
          break;
        case `client_secret_post`:
          o.append(`client_id`, t), n && o.append(`client_secret`, n);
          break;
        case `client_secret_jwt`: {
          const e = await p.generateClientAssertionJwt(
            t,
            n,
            c,
            this._settings.token_endpoint_auth_signing_alg,
          );
          o.append(`client_id`, t),
            o.append(`client_assertion_type`, `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`),
            o.append(`client_assertion`, e);
          break;
        }
      }
      a.debug(`got token endpoint`);
      const l = await this._jsonService.postForm(c, {
        body: o,
        basicAuth: s,
        timeoutInSeconds: this._settings.requestTimeoutInSeconds,
        initCredentials: this._settings.fetchRequestCredentials,
      });
      return a.debug(`got response`), l;
    }
    async exchangeRefreshToken({
      grant_type: e = `refresh_token`,
      client_id: t = this._settings.client_id,
      client_secret: n = this._settings.client_secret,
      timeoutInSeconds: r,
      extraHeaders: i,
      ...a
    }) {
      const o = this._logger.create(`exchangeRefreshToken`);
      t || o.throw(Error(`A client_id is required`)),
        a.refresh_token || o.throw(Error(`A refresh_token is required`));
      const s = new URLSearchParams({ grant_type: e });
      for (const [e, t] of Object.entries(a))
        Array.isArray(t) ? t.forEach((t) => s.append(e, t)) : t != null && s.set(e, t);
      if (
        (this._settings.client_authentication === `client_secret_basic` ||
          this._settings.client_authentication === `client_secret_jwt`) &&
        n == null
      )
        throw (o.throw(Error(`A client_secret is required`)), null);
      let c,
        l = await this._metadataService.getTokenEndpoint(!1);
      switch (this._settings.client_authentication) {
        case `client_secret_basic`:
          c = p.generateBasicAuth(t, n);
          break;
        case `client_secret_post`:
          s.append(`client_id`, t), n && s.append(`client_secret`, n);
          break;
        case `client_secret_jwt`: {
          const e = await p.generateClientAssertionJwt(
            t,
            n,
            l,
            this._settings.token_endpoint_auth_signing_alg,
          );
          s.append(`client_id`, t),
            s.append(`client_assertion_type`, `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`),
            s.append(`client_assertion`, e);
          break;
        }
      }
      o.debug(`got token endpoint`);
      const u = await this._jsonService.postForm(l, {
        body: s,
        basicAuth: c,
        timeoutInSeconds: r,
        initCredentials: this._settings.fetchRequestCredentials,
        extraHeaders: i,
      });
      return o.debug(`got response`), u;
    }
    async revoke(e) {
      const t = this._logger.create(`revoke`);
      e.token || t.throw(Error(`A token is required`));
      const n = await this._metadataService.getRevocationEndpoint(!1);
      t.debug(`got revocation endpoint, revoking ${e.token_type_hint ?? `default token type`}`);
      const r = new URLSearchParams();
      for (const [t, n] of Object.entries(e)) n != null && r.set(t, n);
      r.set(`client_id`, this._settings.client_id),
        this._settings.client_secret && r.set(`client_secret`, this._settings.client_secret),
        await this._jsonService.postForm(n, {
          body: r,
          timeoutInSeconds: this._settings.requestTimeoutInSeconds,
        }),
        t.debug(`got response`);
    }
  },
  P = class {
    constructor(e, t, n) {
      (this._settings = e),
        (this._metadataService = t),
        (this._claimsService = n),
        (this._logger = new c(`ResponseValidator`)),
        (this._userInfoService = new M(this._settings, this._metadataService)),
        (this._tokenClient = new N(this._settings, this._metadataService));
    }
    async validateSigninResponse(e, t, n) {
      const r = this._logger.create(`validateSigninResponse`);
      this._processSigninState(e, t),
        r.debug(`state processed`),
        await this._processCode(e, t, n),
        r.debug(`code processed`),
        e.isOpenId && this._validateIdTokenAttributes(e, ``, t.nonce),
        r.debug(`tokens validated`),
        await this._processClaims(e, t?.skipUserInfo, e.isOpenId),
        r.debug(`claims processed`);
    }
    async validateCredentialsResponse(e, t) {
      const n = this._logger.create(`validateCredentialsResponse`),
        r = e.isOpenId && !!e.id_token;
      r && this._validateIdTokenAttributes(e),
        n.debug(`tokens validated`),
        await this._processClaims(e, t, r),
        n.debug(`claims processed`);
    }
    async validateRefreshResponse(e, t) {
      const n = this._logger.create(`validateRefreshResponse`);
      (e.userState = t.data),
        (e.session_state ??= t.session_state),
        (e.scope ??= t.scope),
        e.isOpenId &&
          e.id_token &&
          (this._validateIdTokenAttributes(e, t.id_token), n.debug(`ID Token validated`)),
        e.id_token || ((e.id_token = t.id_token), (e.profile = t.profile));
      const r = e.isOpenId && !!e.id_token;
      await this._processClaims(e, !1, r), n.debug(`claims processed`);
    }
    validateSignoutResponse(e, t) {
      const n = this._logger.create(`validateSignoutResponse`);
      if (
        (t.id !== e.state && n.throw(Error(`State does not match`)),
        n.debug(`state validated`),
        (e.userState = t.data),
        e.error)
      )
        throw (n.warn(`Response was error`, e.error), new y(e));
    }
    _processSigninState(e, t) {
      const n = this._logger.create(`_processSigninState`);
      if (
        (t.id !== e.state && n.throw(Error(`State does not match`)),
        t.client_id || n.throw(Error(`No client_id on state`)),
        t.authority || n.throw(Error(`No authority on state`)),
        this._settings.authority !== t.authority &&
          n.throw(Error(`authority mismatch on settings vs. signin state`)),
        this._settings.client_id &&
          this._settings.client_id !== t.client_id &&
          n.throw(Error(`client_id mismatch on settings vs. signin state`)),
        n.debug(`state validated`),
        (e.userState = t.data),
        (e.url_state = t.url_state),
        (e.scope ??= t.scope),
        e.error)
      )
        throw (n.warn(`Response was error`, e.error), new y(e));
      t.code_verifier && !e.code && n.throw(Error(`Expected code in response`));
    }
    async _processClaims(e, t = !1, n = !0) {
      const r = this._logger.create(`_processClaims`);
      if (
        ((e.profile = this._claimsService.filterProtocolClaims(e.profile)),
        t || !this._settings.loadUserInfo || !e.access_token)
      ) {
        r.debug(`not loading user info`);
        return;
      }
      r.debug(`loading user info`);
      const i = await this._userInfoService.getClaims(e.access_token);
      r.debug(`user info claims received from user info endpoint`),
        n &&
          i.sub !== e.profile.sub &&
          r.throw(Error(`subject from UserInfo response does not match subject in ID Token`)),
        (e.profile = this._claimsService.mergeClaims(e.profile, this._claimsService.filterProtocolClaims(i))),
        r.debug(`user info claims received, updated profile:`, e.profile);
    }
    async _processCode(e, t, n) {
      const r = this._logger.create(`_processCode`);
      if (e.code) {
        r.debug(`Validating code`);
        const i = await this._tokenClient.exchangeCode({
          client_id: t.client_id,
          client_secret: t.client_secret,
          code: e.code,
          redirect_uri: t.redirect_uri,
          code_verifier: t.code_verifier,
          extraHeaders: n,
          ...t.extraTokenParams,
        });
        Object.assign(e, i);
      } else r.debug(`No code to process`);
    }
    _validateIdTokenAttributes(e, t, n) {
      const r = this._logger.create(`_validateIdTokenAttributes`);
      r.debug(`decoding ID Token JWT`);
      const i = l.decode(e.id_token ?? ``);
      if (
        (i.sub || r.throw(Error(`ID Token is missing a subject claim`)),
        n && i.nonce !== n && r.throw(Error(`nonce in id_token does not match nonce in client storage`)),
        t)
      ) {
        const e = l.decode(t);
        i.sub !== e.sub && r.throw(Error(`sub in id_token does not match current sub`)),
          i.auth_time &&
            i.auth_time !== e.auth_time &&
            r.throw(Error(`auth_time in id_token does not match original auth_time`)),
          i.azp && i.azp !== e.azp && r.throw(Error(`azp in id_token does not match original azp`)),
          !i.azp && e.azp && r.throw(Error(`azp not in id_token, but present in original id_token`));
      }
      e.profile = i;
    }
  },
  F = class e {
    constructor(e) {
      (this.id = e.id || p.generateUUIDv4()),
        (this.data = e.data),
        (this.created = e.created && e.created > 0 ? e.created : g.getEpochTime()),
        (this.request_type = e.request_type),
        (this.url_state = e.url_state);
    }
    toStorageString() {
      return (
        new c(`State`).create(`toStorageString`),
        JSON.stringify({
          id: this.id,
          data: this.data,
          created: this.created,
          request_type: this.request_type,
          url_state: this.url_state,
        })
      );
    }
    static fromStorageString(t) {
      return c.createStatic(`State`, `fromStorageString`), Promise.resolve(new e(JSON.parse(t)));
    }
    static async clearStaleState(t, n) {
      const r = c.createStatic(`State`, `clearStaleState`),
        i = g.getEpochTime() - n,
        a = await t.getAllKeys();
      r.debug(`got keys`, a);
      for (let n = 0; n < a.length; n++) {
        let o = a[n],
          s = await t.get(o),
          c = !1;
        if (s)
          try {
            const t = await e.fromStorageString(s);
            r.debug(`got item from key:`, o, t.created), t.created <= i && (c = !0);
          } catch (e) {
            r.error(`Error parsing state for key:`, o, e), (c = !0);
          }
        else r.debug(`no item in storage for key:`, o), (c = !0);
        c && (r.debug(`removed item for key:`, o), t.remove(o));
      }
    }
  },
  I = class e extends F {
    constructor(e) {
      super(e),
        (this.code_verifier = e.code_verifier),
        (this.code_challenge = e.code_challenge),
        (this.authority = e.authority),
        (this.client_id = e.client_id),
        (this.redirect_uri = e.redirect_uri),
        (this.scope = e.scope),
        (this.client_secret = e.client_secret),
        (this.extraTokenParams = e.extraTokenParams),
        (this.response_mode = e.response_mode),
        (this.skipUserInfo = e.skipUserInfo),
        (this.nonce = e.nonce);
    }
    static async create(t) {
      const n = t.code_verifier === !0 ? p.generateCodeVerifier() : t.code_verifier || void 0,
        r = n ? await p.generateCodeChallenge(n) : void 0;
      return new e({ ...t, code_verifier: n, code_challenge: r });
    }
    toStorageString() {
      return (
        new c(`SigninState`).create(`toStorageString`),
        JSON.stringify({
          id: this.id,
          data: this.data,
          created: this.created,
          request_type: this.request_type,
          url_state: this.url_state,
          code_verifier: this.code_verifier,
          authority: this.authority,
          client_id: this.client_id,
          redirect_uri: this.redirect_uri,
          scope: this.scope,
          client_secret: this.client_secret,
          extraTokenParams: this.extraTokenParams,
          response_mode: this.response_mode,
          skipUserInfo: this.skipUserInfo,
          nonce: this.nonce,
        })
      );
    }
    static fromStorageString(t) {
      c.createStatic(`SigninState`, `fromStorageString`);
      const n = JSON.parse(t);
      return e.create(n);
    }
  },
  L = class e {
    constructor(e) {
      (this.url = e.url), (this.state = e.state);
    }
    static async create({
      url: t,
      authority: n,
      client_id: r,
      redirect_uri: i,
      response_type: a,
      scope: o,
      state_data: s,
      response_mode: c,
      request_type: l,
      client_secret: u,
      nonce: d,
      url_state: f,
      resource: p,
      skipUserInfo: m,
      extraQueryParams: h,
      extraTokenParams: g,
      disablePKCE: _,
      dpopJkt: y,
      omitScopeWhenRequesting: b,
      ...x
    }) {
      if (!t) throw (this._logger.error(`create: No url passed`), Error(`url`));
      if (!r) throw (this._logger.error(`create: No client_id passed`), Error(`client_id`));
      if (!i) throw (this._logger.error(`create: No redirect_uri passed`), Error(`redirect_uri`));
      if (!a) throw (this._logger.error(`create: No response_type passed`), Error(`response_type`));
      if (!o) throw (this._logger.error(`create: No scope passed`), Error(`scope`));
      if (!n) throw (this._logger.error(`create: No authority passed`), Error(`authority`));
      const S = await I.create({
          data: s,
          request_type: l,
          url_state: f,
          code_verifier: !_,
          client_id: r,
          authority: n,
          redirect_uri: i,
          response_mode: c,
          client_secret: u,
          scope: o,
          extraTokenParams: g,
          skipUserInfo: m,
          nonce: d,
        }),
        C = new URL(t);
      C.searchParams.append(`client_id`, r),
        C.searchParams.append(`redirect_uri`, i),
        C.searchParams.append(`response_type`, a),
        b || C.searchParams.append(`scope`, o),
        d && C.searchParams.append(`nonce`, d),
        y && C.searchParams.append(`dpop_jkt`, y);
      let w = S.id;
      f && (w = `${w}${v}${f}`),
        C.searchParams.append(`state`, w),
        S.code_challenge &&
          (C.searchParams.append(`code_challenge`, S.code_challenge),
          C.searchParams.append(`code_challenge_method`, `S256`)),
        p && (Array.isArray(p) ? p : [p]).forEach((e) => C.searchParams.append(`resource`, e));
      for (const [e, t] of Object.entries({ response_mode: c, ...x, ...h }))
        t != null && C.searchParams.append(e, t.toString());
      return new e({ url: C.href, state: S });
    }
  };
L._logger = new c(`SigninRequest`);
var R = L,
  z = `openid`,
  B = class {
    constructor(e) {
      if (
        ((this.access_token = ``),
        (this.token_type = ``),
        (this.profile = {}),
        (this.state = e.get(`state`)),
        (this.session_state = e.get(`session_state`)),
        this.state)
      ) {
        const e = decodeURIComponent(this.state).split(v);
        (this.state = e[0]), e.length > 1 && (this.url_state = e.slice(1).join(v));
      }
      (this.error = e.get(`error`)),
        (this.error_description = e.get(`error_description`)),
        (this.error_uri = e.get(`error_uri`)),
        (this.code = e.get(`code`));
    }
    get expires_in() {
      if (this.expires_at !== void 0) return this.expires_at - g.getEpochTime();
    }
    set expires_in(e) {
      typeof e == `string` && (e = Number(e)),
        e !== void 0 && e >= 0 && (this.expires_at = Math.floor(e) + g.getEpochTime());
    }
    get isOpenId() {
      return this.scope?.split(` `).includes(z) || !!this.id_token;
    }
  },
  V = class {
    constructor({
      url: e,
      state_data: t,
      id_token_hint: n,
      post_logout_redirect_uri: r,
      extraQueryParams: i,
      request_type: a,
      client_id: o,
      url_state: s,
    }) {
      if (((this._logger = new c(`SignoutRequest`)), !e))
        throw (this._logger.error(`ctor: No url passed`), Error(`url`));
      const l = new URL(e);
      if (
        (n && l.searchParams.append(`id_token_hint`, n),
        o && l.searchParams.append(`client_id`, o),
        r && (l.searchParams.append(`post_logout_redirect_uri`, r), t || s))
      ) {
        this.state = new F({ data: t, request_type: a, url_state: s });
        let e = this.state.id;
        s && (e = `${e}${v}${s}`), l.searchParams.append(`state`, e);
      }
      for (const [e, t] of Object.entries({ ...i })) t != null && l.searchParams.append(e, t.toString());
      this.url = l.href;
    }
  },
  H = class {
    constructor(e) {
      if (((this.state = e.get(`state`)), this.state)) {
        const e = decodeURIComponent(this.state).split(v);
        (this.state = e[0]), e.length > 1 && (this.url_state = e.slice(1).join(v));
      }
      (this.error = e.get(`error`)),
        (this.error_description = e.get(`error_description`)),
        (this.error_uri = e.get(`error_uri`));
    }
  },
  te = [`nbf`, `jti`, `auth_time`, `nonce`, `acr`, `amr`, `azp`, `at_hash`],
  ne = [`sub`, `iss`, `aud`, `exp`, `iat`],
  re = class {
    constructor(e) {
      (this._settings = e), (this._logger = new c(`ClaimsService`));
    }
    filterProtocolClaims(e) {
      const t = { ...e };
      if (this._settings.filterProtocolClaims) {
        let e;
        e = Array.isArray(this._settings.filterProtocolClaims) ? this._settings.filterProtocolClaims : te;
        for (const n of e) ne.includes(n) || delete t[n];
      }
      return t;
    }
    mergeClaims(e, t) {
      const n = { ...e };
      for (const [e, r] of Object.entries(t))
        if (n[e] !== r) {
          if (Array.isArray(n[e]) || Array.isArray(r)) {
            if (this._settings.mergeClaimsStrategy.array == `replace`) n[e] = r;
            else {
              const t = Array.isArray(n[e]) ? n[e] : [n[e]];
              for (const e of Array.isArray(r) ? r : [r]) t.includes(e) || t.push(e);
              n[e] = t;
            }
          } else n[e] = typeof n[e] == `object` && typeof r == `object` ? this.mergeClaims(n[e], r) : r;
        }
      return n;
    }
  },
  U = class {
    constructor(e, t) {
      (this.keys = e), (this.nonce = t);
    }
  },
  W = class {
    constructor(e, t) {
      (this._logger = new c(`OidcClient`)),
        (this.settings = e instanceof j ? e : new j(e)),
        (this.metadataService = t ?? new E(this.settings)),
        (this._claimsService = new re(this.settings)),
        (this._validator = new P(this.settings, this.metadataService, this._claimsService)),
        (this._tokenClient = new N(this.settings, this.metadataService));
    }
    async createSigninRequest({
      state: e,
      request: t,
      request_uri: n,
      request_type: r,
      id_token_hint: i,
      login_hint: a,
      skipUserInfo: o,
      nonce: s,
      url_state: c,
      response_type: l = this.settings.response_type,
      scope: u = this.settings.scope,
      redirect_uri: d = this.settings.redirect_uri,
      prompt: f = this.settings.prompt,
      display: p = this.settings.display,
      max_age: m = this.settings.max_age,
      ui_locales: h = this.settings.ui_locales,
      acr_values: g = this.settings.acr_values,
      resource: _ = this.settings.resource,
      response_mode: v = this.settings.response_mode,
      extraQueryParams: y = this.settings.extraQueryParams,
      extraTokenParams: b = this.settings.extraTokenParams,
      dpopJkt: x,
      omitScopeWhenRequesting: S = this.settings.omitScopeWhenRequesting,
    }) {
      const C = this._logger.create(`createSigninRequest`);
      if (l !== `code`) throw Error(`Only the Authorization Code flow (with PKCE) is supported`);
      const w = await this.metadataService.getAuthorizationEndpoint();
      C.debug(`Received authorization endpoint`, w);
      const T = await R.create({
        url: w,
        authority: this.settings.authority,
        client_id: this.settings.client_id,
        redirect_uri: d,
        response_type: l,
        scope: u,
        state_data: e,
        url_state: c,
        prompt: f,
        display: p,
        max_age: m,
        ui_locales: h,
        id_token_hint: i,
        login_hint: a,
        acr_values: g,
        dpopJkt: x,
        resource: _,
        request: t,
        request_uri: n,
        extraQueryParams: y,
        extraTokenParams: b,
        request_type: r,
        response_mode: v,
        client_secret: this.settings.client_secret,
        skipUserInfo: o,
        nonce: s,
        disablePKCE: this.settings.disablePKCE,
        omitScopeWhenRequesting: S,
      });
      await this.clearStaleState();
      const E = T.state;
      return await this.settings.stateStore.set(E.id, E.toStorageString()), T;
    }
    async readSigninResponseState(e, t = !1) {
      const n = this._logger.create(`readSigninResponseState`),
        r = new B(_.readParams(e, this.settings.response_mode));
      if (!r.state) throw (n.throw(Error(`No state in response`)), null);
      const i = await this.settings.stateStore[t ? `remove` : `get`](r.state);
      if (!i) throw (n.throw(Error(`No matching state found in storage`)), null);
      return { state: await I.fromStorageString(i), response: r };
    }
    async processSigninResponse(e, t, n = !0) {
      const r = this._logger.create(`processSigninResponse`),
        { state: i, response: a } = await this.readSigninResponseState(e, n);
      if (
        (r.debug(`received state from storage; validating response`),
        this.settings.dpop && this.settings.dpop.store)
      ) {
        const e = await this.getDpopProof(this.settings.dpop.store);
        t = { ...t, DPoP: e };
      }
      try {
        await this._validator.validateSigninResponse(a, i, t);
      } catch (e) {
        if (e instanceof w && this.settings.dpop) {
          const n = await this.getDpopProof(this.settings.dpop.store, e.nonce);
          (t.DPoP = n), await this._validator.validateSigninResponse(a, i, t);
        } else throw e;
      }
      return a;
    }
    async getDpopProof(e, t) {
      let n, r;
      return (
        (await e.getAllKeys()).includes(this.settings.client_id)
          ? ((r = await e.get(this.settings.client_id)),
            r.nonce !== t && t && ((r.nonce = t), await e.set(this.settings.client_id, r)))
          : ((n = await p.generateDPoPKeys()), (r = new U(n, t)), await e.set(this.settings.client_id, r)),
        await p.generateDPoPProof({
          url: await this.metadataService.getTokenEndpoint(!1),
          httpMethod: `POST`,
          keyPair: r.keys,
          nonce: r.nonce,
        })
      );
    }
    async processResourceOwnerPasswordCredentials({
      username: e,
      password: t,
      skipUserInfo: n = !1,
      extraTokenParams: r = {},
    }) {
      const i = await this._tokenClient.exchangeCredentials({ username: e, password: t, ...r }),
        a = new B(new URLSearchParams());
      return Object.assign(a, i), await this._validator.validateCredentialsResponse(a, n), a;
    }
    async useRefreshToken({
      state: e,
      redirect_uri: t,
      resource: n,
      timeoutInSeconds: r,
      extraHeaders: i,
      extraTokenParams: a,
    }) {
      let o = this._logger.create(`useRefreshToken`),
        s;
      if (this.settings.refreshTokenAllowedScope === void 0) s = e.scope;
      else {
        const t = this.settings.refreshTokenAllowedScope.split(` `);
        s = (e.scope?.split(` `) || []).filter((e) => t.includes(e)).join(` `);
      }
      if (this.settings.dpop && this.settings.dpop.store) {
        const e = await this.getDpopProof(this.settings.dpop.store);
        i = { ...i, DPoP: e };
      }
      let c;
      try {
        c = await this._tokenClient.exchangeRefreshToken({
          refresh_token: e.refresh_token,
          scope: s,
          redirect_uri: t,
          resource: n,
          timeoutInSeconds: r,
          extraHeaders: i,
          ...a,
        });
      } catch (o) {
        if (o instanceof w && this.settings.dpop)
          (i.DPoP = await this.getDpopProof(this.settings.dpop.store, o.nonce)),
            (c = await this._tokenClient.exchangeRefreshToken({
              refresh_token: e.refresh_token,
              scope: s,
              redirect_uri: t,
              resource: n,
              timeoutInSeconds: r,
              extraHeaders: i,
              ...a,
            }));
        else throw o;
      }
      const l = new B(new URLSearchParams());
      return (
        Object.assign(l, c),
        o.debug(`validating response`, l),
        await this._validator.validateRefreshResponse(l, { ...e, scope: s }),
        l
      );
    }
    async createSignoutRequest({
      state: e,
      id_token_hint: t,
      client_id: n,
      request_type: r,
      url_state: i,
      post_logout_redirect_uri: a = this.settings.post_logout_redirect_uri,
      extraQueryParams: o = this.settings.extraQueryParams,
    } = {}) {
      const s = this._logger.create(`createSignoutRequest`),
        c = await this.metadataService.getEndSessionEndpoint();
      if (!c) throw (s.throw(Error(`No end session endpoint`)), null);
      s.debug(`Received end session endpoint`, c), !n && a && !t && (n = this.settings.client_id);
      const l = new V({
        url: c,
        id_token_hint: t,
        client_id: n,
        post_logout_redirect_uri: a,
        state_data: e,
        extraQueryParams: o,
        request_type: r,
        url_state: i,
      });
      await this.clearStaleState();
      const u = l.state;
      return (
        u &&
          (s.debug(`Signout request has state to persist`),
          await this.settings.stateStore.set(u.id, u.toStorageString())),
        l
      );
    }
    async readSignoutResponseState(e, t = !1) {
      const n = this._logger.create(`readSignoutResponseState`),
        r = new H(_.readParams(e, this.settings.response_mode));
      if (!r.state) {
        if ((n.debug(`No state in response`), r.error))
          throw (n.warn(`Response was error:`, r.error), new y(r));
        return { state: void 0, response: r };
      }
      const i = await this.settings.stateStore[t ? `remove` : `get`](r.state);
      if (!i) throw (n.throw(Error(`No matching state found in storage`)), null);
      return { state: await F.fromStorageString(i), response: r };
    }
    async processSignoutResponse(e) {
      const t = this._logger.create(`processSignoutResponse`),
        { state: n, response: r } = await this.readSignoutResponseState(e, !0);
      return (
        n
          ? (t.debug(`Received state from storage; validating response`),
            this._validator.validateSignoutResponse(r, n))
          : t.debug(`No state from storage; skipping response validation`),
        r
      );
    }
    clearStaleState() {
      return (
        this._logger.create(`clearStaleState`),
        F.clearStaleState(this.settings.stateStore, this.settings.staleStateAgeInSeconds)
      );
    }
    async revokeToken(e, t) {
      return (
        this._logger.create(`revokeToken`), await this._tokenClient.revoke({ token: e, token_type_hint: t })
      );
    }
  },
  G = class {
    constructor(e) {
      (this._userManager = e),
        (this._logger = new c(`SessionMonitor`)),
        (this._start = async (e) => {
          const t = e.session_state;
          if (!t) return;
          const n = this._logger.create(`_start`);
          if (
            (e.profile
              ? ((this._sub = e.profile.sub), n.debug(`session_state`, t, `, sub`, this._sub))
              : ((this._sub = void 0), n.debug(`session_state`, t, `, anonymous user`)),
            this._checkSessionIFrame)
          )
            this._checkSessionIFrame.start(t);
          else
            try {
              const e = await this._userManager.metadataService.getCheckSessionIframe();
              if (e) {
                n.debug(`initializing check session iframe`);
                const r = this._userManager.settings.client_id,
                  i = this._userManager.settings.checkSessionIntervalInSeconds,
                  a = this._userManager.settings.stopCheckSessionOnError,
                  o = new S(this._callback, r, e, i, a);
                await o.load(), (this._checkSessionIFrame = o), o.start(t);
              } else n.warn(`no check session iframe found in the metadata`);
            } catch (e) {
              n.error(`Error from getCheckSessionIframe:`, e instanceof Error ? e.message : e);
            }
        }),
        (this._stop = () => {
          const e = this._logger.create(`_stop`);
          if (
            ((this._sub = void 0),
            this._checkSessionIFrame && this._checkSessionIFrame.stop(),
            this._userManager.settings.monitorAnonymousSession)
          ) {
            const t = setInterval(async () => {
              clearInterval(t);
              try {
                const e = await this._userManager.querySessionStatus();
                if (e) {
                  const t = { session_state: e.session_state, profile: e.sub ? { sub: e.sub } : null };
                  this._start(t);
                }
              } catch (t) {
                e.error(`error from querySessionStatus`, t instanceof Error ? t.message : t);
              }
            }, 1e3);
          }
        }),
        (this._callback = async () => {
          const e = this._logger.create(`_callback`);
          try {
            let t = await this._userManager.querySessionStatus(),
              n = !0;
            t && this._checkSessionIFrame
              ? t.sub === this._sub
                ? ((n = !1),
                  this._checkSessionIFrame.start(t.session_state),
                  e.debug(
                    `same sub still logged in at OP, session state has changed, restarting check session iframe; session_state`,
                    t.session_state,
                  ),
                  await this._userManager.events._raiseUserSessionChanged())
                : e.debug(`different subject signed into OP`, t.sub)
              : e.debug(`subject no longer signed into OP`),
              n
                ? this._sub
                  ? await this._userManager.events._raiseUserSignedOut()
                  : await this._userManager.events._raiseUserSignedIn()
                : e.debug(`no change in session detected, no event to raise`);
          } catch (t) {
            this._sub &&
              (e.debug(`Error calling queryCurrentSigninSession; raising signed out event`, t),
              await this._userManager.events._raiseUserSignedOut());
          }
        }),
        e || this._logger.throw(Error(`No user manager passed`)),
        this._userManager.events.addUserLoaded(this._start),
        this._userManager.events.addUserUnloaded(this._stop),
        this._init().catch((e) => {
          this._logger.error(e);
        });
    }
    async _init() {
      this._logger.create(`_init`);
      const e = await this._userManager.getUser();
      if (e) this._start(e);
      else if (this._userManager.settings.monitorAnonymousSession) {
        const e = await this._userManager.querySessionStatus();
        if (e) {
          const t = { session_state: e.session_state, profile: e.sub ? { sub: e.sub } : null };
          this._start(t);
        }
      }
    }
  },
  K = class e {
    constructor(e) {
      (this.id_token = e.id_token),
        (this.session_state = e.session_state ?? null),
        (this.access_token = e.access_token),
        (this.refresh_token = e.refresh_token),
        (this.token_type = e.token_type),
        (this.scope = e.scope),
        (this.profile = e.profile),
        (this.expires_at = e.expires_at),
        (this.state = e.userState),
        (this.url_state = e.url_state);
    }
    get expires_in() {
      if (this.expires_at !== void 0) return this.expires_at - g.getEpochTime();
    }
    set expires_in(e) {
      e !== void 0 && (this.expires_at = Math.floor(e) + g.getEpochTime());
    }
    get expired() {
      const e = this.expires_in;
      if (e !== void 0) return e <= 0;
    }
    get scopes() {
      return this.scope?.split(` `) ?? [];
    }
    toStorageString() {
      return (
        new c(`User`).create(`toStorageString`),
        JSON.stringify({
          id_token: this.id_token,
          session_state: this.session_state,
          access_token: this.access_token,
          refresh_token: this.refresh_token,
          token_type: this.token_type,
          scope: this.scope,
          profile: this.profile,
          expires_at: this.expires_at,
        })
      );
    }
    static fromStorageString(t) {
      return c.createStatic(`User`, `fromStorageString`), new e(JSON.parse(t));
    }
  },
  q = `oidc-client`,
  J = class {
    constructor() {
      (this._abort = new m(`Window navigation aborted`)),
        (this._disposeHandlers = new Set()),
        (this._window = null);
    }
    async navigate(e) {
      const t = this._logger.create(`navigate`);
      if (!this._window) throw Error(`Attempted to navigate on a disposed window`);
      t.debug(`setting URL in window`), this._window.location.replace(e.url);
      const { url: n, keepOpen: r } = await new Promise((n, r) => {
        const i = (i) => {
          const a = i.data,
            o = e.scriptOrigin ?? window.location.origin;
          if (i.origin === o && a?.source === q) {
            try {
              const n = _.readParams(a.url, e.response_mode).get(`state`);
              if ((n || t.warn(`no state found in response url`), i.source !== this._window && n !== e.state))
                return;
            } catch {
              this._dispose(), r(Error(`Invalid response from window`));
            }
            n(a);
          }
        };
        window.addEventListener(`message`, i, !1),
          this._disposeHandlers.add(() => window.removeEventListener(`message`, i, !1));
        const a = new BroadcastChannel(`oidc-client-popup-${e.state}`);
        a.addEventListener(`message`, i, !1),
          this._disposeHandlers.add(() => a.close()),
          this._disposeHandlers.add(
            this._abort.addHandler((e) => {
              this._dispose(), r(e);
            }),
          );
      });
      return t.debug(`got response from window`), this._dispose(), r || this.close(), { url: n };
    }
    _dispose() {
      this._logger.create(`_dispose`);
      for (const e of this._disposeHandlers) e();
      this._disposeHandlers.clear();
    }
    static _notifyParent(e, t, n = !1, r = window.location.origin) {
      const i = { source: q, url: t, keepOpen: n },
        a = new c(`_notifyParent`);
      if (e) a.debug(`With parent. Using parent.postMessage.`), e.postMessage(i, r);
      else {
        a.debug(`No parent. Using BroadcastChannel.`);
        const e = new URL(t).searchParams.get(`state`);
        if (!e) throw Error(`No parent and no state in URL. Can't complete notification.`);
        const n = new BroadcastChannel(`oidc-client-popup-${e}`);
        n.postMessage(i), n.close();
      }
    }
  },
  Y = { location: !1, toolbar: !1, height: 640, closePopupWindowAfterInSeconds: -1 },
  X = `_blank`,
  ie = 60,
  ae = 2,
  Z = 10,
  oe = class extends j {
    constructor(e) {
      const {
        popup_redirect_uri: t = e.redirect_uri,
        popup_post_logout_redirect_uri: n = e.post_logout_redirect_uri,
        popupWindowFeatures: r = Y,
        popupWindowTarget: i = X,
        redirectMethod: a = `assign`,
        redirectTarget: o = `self`,
        iframeNotifyParentOrigin: s = e.iframeNotifyParentOrigin,
        iframeScriptOrigin: c = e.iframeScriptOrigin,
        requestTimeoutInSeconds: l,
        silent_redirect_uri: u = e.redirect_uri,
        silentRequestTimeoutInSeconds: d,
        automaticSilentRenew: f = !0,
        validateSubOnSilentRenew: p = !0,
        includeIdTokenInSilentRenew: m = !1,
        monitorSession: h = !1,
        monitorAnonymousSession: g = !1,
        checkSessionIntervalInSeconds: _ = ae,
        query_status_response_type: v = `code`,
        stopCheckSessionOnError: y = !0,
        revokeTokenTypes: b = [`access_token`, `refresh_token`],
        revokeTokensOnSignout: x = !1,
        includeIdTokenInSilentSignout: S = !1,
        accessTokenExpiringNotificationTimeInSeconds: w = ie,
        maxSilentRenewTimeoutRetries: T,
        userStore: E,
      } = e;
      if (
        (super(e),
        (this.popup_redirect_uri = t),
        (this.popup_post_logout_redirect_uri = n),
        (this.popupWindowFeatures = r),
        (this.popupWindowTarget = i),
        (this.redirectMethod = a),
        (this.redirectTarget = o),
        (this.iframeNotifyParentOrigin = s),
        (this.iframeScriptOrigin = c),
        (this.silent_redirect_uri = u),
        (this.silentRequestTimeoutInSeconds = d || l || Z),
        (this.automaticSilentRenew = f),
        (this.validateSubOnSilentRenew = p),
        (this.includeIdTokenInSilentRenew = m),
        (this.monitorSession = h),
        (this.monitorAnonymousSession = g),
        (this.checkSessionIntervalInSeconds = _),
        (this.stopCheckSessionOnError = y),
        (this.query_status_response_type = v),
        (this.revokeTokenTypes = b),
        (this.revokeTokensOnSignout = x),
        (this.includeIdTokenInSilentSignout = S),
        (this.accessTokenExpiringNotificationTimeInSeconds = w),
        (this.maxSilentRenewTimeoutRetries = T),
        E)
      )
        this.userStore = E;
      else {
        const e = typeof window < `u` ? window.sessionStorage : new C();
        this.userStore = new D({ store: e });
      }
    }
  },
  Q = class e extends J {
    constructor({ silentRequestTimeoutInSeconds: t = Z }) {
      super(),
        (this._logger = new c(`IFrameWindow`)),
        (this._timeoutInSeconds = t),
        (this._frame = e.createHiddenIframe()),
        (this._window = this._frame.contentWindow);
    }
    static createHiddenIframe() {
      const e = window.document.createElement(`iframe`);
      return (
        (e.style.visibility = `hidden`),
        (e.style.position = `fixed`),
        (e.style.left = `-1000px`),
        (e.style.top = `0`),
        (e.width = `0`),
        (e.height = `0`),
        window.document.body.appendChild(e),
        e
      );
    }
    async navigate(e) {
      this._logger.debug(`navigate: Using timeout of:`, this._timeoutInSeconds);
      const t = setTimeout(
        () => void this._abort.raise(new b(`IFrame timed out without a response`)),
        this._timeoutInSeconds * 1e3,
      );
      return this._disposeHandlers.add(() => clearTimeout(t)), await super.navigate(e);
    }
    close() {
      var e;
      (this._frame &&=
        (this._frame.parentNode &&
          (this._frame.addEventListener(
            `load`,
            (e) => {
              var t;
              const n = e.target;
              (t = n.parentNode) == null || t.removeChild(n),
                this._abort.raise(Error(`IFrame removed from DOM`));
            },
            !0,
          ),
          (e = this._frame.contentWindow) == null || e.location.replace(`about:blank`)),
        null)),
        (this._window = null);
    }
    static notifyParent(e, t) {
      return super._notifyParent(window.parent, e, !1, t);
    }
  },
  se = class {
    constructor(e) {
      (this._settings = e), (this._logger = new c(`IFrameNavigator`));
    }
    async prepare({ silentRequestTimeoutInSeconds: e = this._settings.silentRequestTimeoutInSeconds }) {
      return new Q({ silentRequestTimeoutInSeconds: e });
    }
    async callback(e) {
      this._logger.create(`callback`), Q.notifyParent(e, this._settings.iframeNotifyParentOrigin);
    }
  },
  ce = 500,
  le = 1e3,
  $ = class extends J {
    constructor({
      popupWindowTarget: e = X,
      popupWindowFeatures: t = {},
      popupSignal: n,
      popupAbortOnClose: r,
    }) {
      super(), (this._logger = new c(`PopupWindow`));
      const i = h.center({ ...Y, ...t });
      (this._window = window.open(void 0, e, h.serialize(i))),
        (this.abortOnClose = !!r),
        n &&
          n.addEventListener(`abort`, () => {
            this._abort.raise(Error(n.reason ?? `Popup aborted`));
          }),
        t.closePopupWindowAfterInSeconds &&
          t.closePopupWindowAfterInSeconds > 0 &&
          setTimeout(() => {
            !this._window || typeof this._window.closed != `boolean` || this._window.closed
              ? this._abort.raise(Error(`Popup blocked by user`))
              : this.close();
          }, t.closePopupWindowAfterInSeconds * le);
    }
    async navigate(e) {
      var t;
      (t = this._window) == null || t.focus();
      const n = setInterval(() => {
          (!this._window || this._window.closed) &&
            (this._logger.debug(`Popup closed by user or isolated by redirect`),
            r(),
            this._disposeHandlers.delete(r),
            this.abortOnClose && this._abort.raise(Error(`Popup closed by user`)));
        }, ce),
        r = () => clearInterval(n);
      return this._disposeHandlers.add(r), await super.navigate(e);
    }
    close() {
      this._window &&
        (this._window.closed || (this._window.close(), this._abort.raise(Error(`Popup closed`)))),
        (this._window = null);
    }
    static notifyOpener(e, t) {
      super._notifyParent(window.opener, e, t), !t && !window.opener && window.close();
    }
  },
  ue = class {
    constructor(e) {
      (this._settings = e), (this._logger = new c(`PopupNavigator`));
    }
    async prepare({
      popupWindowFeatures: e = this._settings.popupWindowFeatures,
      popupWindowTarget: t = this._settings.popupWindowTarget,
      popupSignal: n,
      popupAbortOnClose: r,
    }) {
      return new $({ popupWindowFeatures: e, popupWindowTarget: t, popupSignal: n, popupAbortOnClose: r });
    }
    async callback(e, { keepOpen: t = !1 }) {
      this._logger.create(`callback`), $.notifyOpener(e, t);
    }
  },
  de = class {
    constructor(e) {
      (this._settings = e), (this._logger = new c(`RedirectNavigator`));
    }
    async prepare({
      redirectMethod: e = this._settings.redirectMethod,
      redirectTarget: t = this._settings.redirectTarget,
    }) {
      this._logger.create(`prepare`);
      let n = window.self;
      t === `top` && (n = window.top ?? window.self);
      let r = n.location[e].bind(n.location),
        i;
      return {
        navigate: async (e) => (
          this._logger.create(`navigate`),
          await new Promise((t, n) => {
            (i = n), window.addEventListener(`pageshow`, () => t(window.location.href)), r(e.url);
          })
        ),
        close: () => {
          this._logger.create(`close`), i?.(Error(`Redirect aborted`)), n.stop();
        },
      };
    }
    async callback() {}
  },
  fe = class extends x {
    constructor(e) {
      super({ expiringNotificationTimeInSeconds: e.accessTokenExpiringNotificationTimeInSeconds }),
        (this._logger = new c(`UserManagerEvents`)),
        (this._userLoaded = new m(`User loaded`)),
        (this._userUnloaded = new m(`User unloaded`)),
        (this._silentRenewError = new m(`Silent renew error`)),
        (this._userSignedIn = new m(`User signed in`)),
        (this._userSignedOut = new m(`User signed out`)),
        (this._userSessionChanged = new m(`User session changed`));
    }
    async load(e, t = !0) {
      await super.load(e), t && (await this._userLoaded.raise(e));
    }
    async unload() {
      await super.unload(), await this._userUnloaded.raise();
    }
    addUserLoaded(e) {
      return this._userLoaded.addHandler(e);
    }
    removeUserLoaded(e) {
      return this._userLoaded.removeHandler(e);
    }
    addUserUnloaded(e) {
      return this._userUnloaded.addHandler(e);
    }
    removeUserUnloaded(e) {
      return this._userUnloaded.removeHandler(e);
    }
    addSilentRenewError(e) {
      return this._silentRenewError.addHandler(e);
    }
    removeSilentRenewError(e) {
      return this._silentRenewError.removeHandler(e);
    }
    async _raiseSilentRenewError(e) {
      await this._silentRenewError.raise(e);
    }
    addUserSignedIn(e) {
      return this._userSignedIn.addHandler(e);
    }
    removeUserSignedIn(e) {
      this._userSignedIn.removeHandler(e);
    }
    async _raiseUserSignedIn() {
      await this._userSignedIn.raise();
    }
    addUserSignedOut(e) {
      return this._userSignedOut.addHandler(e);
    }
    removeUserSignedOut(e) {
      this._userSignedOut.removeHandler(e);
    }
    async _raiseUserSignedOut() {
      await this._userSignedOut.raise();
    }
    addUserSessionChanged(e) {
      return this._userSessionChanged.addHandler(e);
    }
    removeUserSessionChanged(e) {
      this._userSessionChanged.removeHandler(e);
    }
    async _raiseUserSessionChanged() {
      await this._userSessionChanged.raise();
    }
  },
  pe = class {
    constructor(e) {
      (this._userManager = e),
        (this._logger = new c(`SilentRenewService`)),
        (this._isStarted = !1),
        (this._retryTimer = new g(`Retry Silent Renew`)),
        (this._timeoutRetryCount = 0),
        (this._tokenExpiring = async () => {
          const e = this._logger.create(`_tokenExpiring`);
          try {
            await this._userManager.signinSilent(),
              (this._timeoutRetryCount = 0),
              e.debug(`silent token renewal successful`);
          } catch (t) {
            if (t instanceof b) {
              this._timeoutRetryCount++;
              const n = this._userManager.settings.maxSilentRenewTimeoutRetries;
              if (n !== void 0 && this._timeoutRetryCount > n) {
                e.error(
                  `Timeout retry limit reached (${this._timeoutRetryCount} > ${n}), raising silentRenewError:`,
                  t,
                ),
                  (this._timeoutRetryCount = 0),
                  await this._userManager.events._raiseSilentRenewError(t);
                return;
              }
              e.warn(`ErrorTimeout from signinSilent (attempt ${this._timeoutRetryCount}), retry in 5s:`, t),
                this._retryTimer.init(5);
              return;
            }
            e.error(`Error from signinSilent:`, t),
              (this._timeoutRetryCount = 0),
              await this._userManager.events._raiseSilentRenewError(t);
          }
        });
    }
    async start() {
      const e = this._logger.create(`start`);
      if (!this._isStarted) {
        (this._isStarted = !0),
          this._userManager.events.addAccessTokenExpiring(this._tokenExpiring),
          this._retryTimer.addHandler(this._tokenExpiring);
        try {
          await this._userManager.getUser();
        } catch (t) {
          e.error(`getUser error`, t);
        }
      }
    }
    stop() {
      this._isStarted &&=
        (this._retryTimer.cancel(),
        this._retryTimer.removeHandler(this._tokenExpiring),
        this._userManager.events.removeAccessTokenExpiring(this._tokenExpiring),
        !1);
    }
  },
  me = class {
    constructor(e) {
      (this.refresh_token = e.refresh_token),
        (this.id_token = e.id_token),
        (this.session_state = e.session_state),
        (this.scope = e.scope),
        (this.profile = e.profile),
        (this.data = e.state);
    }
  },
  he = class {
    constructor(e, t, n, r) {
      (this._logger = new c(`UserManager`)),
        (this.settings = new oe(e)),
        (this._client = new W(e)),
        (this._redirectNavigator = t ?? new de(this.settings)),
        (this._popupNavigator = n ?? new ue(this.settings)),
        (this._iframeNavigator = r ?? new se(this.settings)),
        (this._events = new fe(this.settings)),
        (this._silentRenewService = new pe(this)),
        this.settings.automaticSilentRenew && this.startSilentRenew(),
        (this._sessionMonitor = null),
        this.settings.monitorSession && (this._sessionMonitor = new G(this));
    }
    get events() {
      return this._events;
    }
    get metadataService() {
      return this._client.metadataService;
    }
    async getUser(e = !1) {
      const t = this._logger.create(`getUser`),
        n = await this._loadUser();
      return n
        ? (t.info(`user loaded`), await this._events.load(n, e), n)
        : (t.info(`user not found in storage`), null);
    }
    async removeUser() {
      const e = this._logger.create(`removeUser`);
      await this.storeUser(null), e.info(`user removed from storage`), await this._events.unload();
    }
    async signinRedirect(e = {}) {
      this._logger.create(`signinRedirect`);
      let { redirectMethod: t, ...n } = e,
        r;
      this.settings.dpop?.bind_authorization_code && (r = await this.generateDPoPJkt(this.settings.dpop));
      const i = await this._redirectNavigator.prepare({ redirectMethod: t });
      await this._signinStart({ request_type: `si:r`, dpopJkt: r, ...n }, i);
    }
    async signinRedirectCallback(e = window.location.href) {
      const t = this._logger.create(`signinRedirectCallback`),
        n = await this._signinEnd(e);
      return (
        n.profile && n.profile.sub
          ? t.info(`success, signed in subject`, n.profile.sub)
          : t.info(`no subject`),
        n
      );
    }
    async signinResourceOwnerCredentials({ username: e, password: t, skipUserInfo: n = !1 }) {
      const r = this._logger.create(`signinResourceOwnerCredential`),
        i = await this._client.processResourceOwnerPasswordCredentials({
          username: e,
          password: t,
          skipUserInfo: n,
          extraTokenParams: this.settings.extraTokenParams,
        });
      r.debug(`got signin response`);
      const a = await this._buildUser(i);
      return (
        a.profile && a.profile.sub
          ? r.info(`success, signed in subject`, a.profile.sub)
          : r.info(`no subject`),
        a
      );
    }
    async signinPopup(e = {}) {
      let t = this._logger.create(`signinPopup`),
        n;
      this.settings.dpop?.bind_authorization_code && (n = await this.generateDPoPJkt(this.settings.dpop));
      const { popupWindowFeatures: r, popupWindowTarget: i, popupSignal: a, popupAbortOnClose: o, ...s } = e,
        c = this.settings.popup_redirect_uri;
      c || t.throw(Error(`No popup_redirect_uri configured`));
      const l = await this._popupNavigator.prepare({
          popupWindowFeatures: r,
          popupWindowTarget: i,
          popupSignal: a,
          popupAbortOnClose: o,
        }),
        u = await this._signin(
          { request_type: `si:p`, redirect_uri: c, display: `popup`, dpopJkt: n, ...s },
          l,
        );
      return (
        u &&
          (u.profile && u.profile.sub
            ? t.info(`success, signed in subject`, u.profile.sub)
            : t.info(`no subject`)),
        u
      );
    }
    async signinPopupCallback(e = window.location.href, t = !1) {
      const n = this._logger.create(`signinPopupCallback`);
      await this._popupNavigator.callback(e, { keepOpen: t }), n.info(`success`);
    }
    async signinSilent(e = {}) {
      let t = this._logger.create(`signinSilent`),
        { silentRequestTimeoutInSeconds: n, ...r } = e,
        i = await this._loadUser();
      if (!e.forceIframeAuth && i?.refresh_token) {
        t.debug(`using refresh token`);
        const e = new me(i);
        return await this._useRefreshToken({
          state: e,
          redirect_uri: r.redirect_uri,
          resource: r.resource,
          extraTokenParams: r.extraTokenParams,
          timeoutInSeconds: n,
        });
      }
      let a;
      this.settings.dpop?.bind_authorization_code && (a = await this.generateDPoPJkt(this.settings.dpop));
      const o = this.settings.silent_redirect_uri;
      o || t.throw(Error(`No silent_redirect_uri configured`));
      let s;
      i &&
        this.settings.validateSubOnSilentRenew &&
        (t.debug(`subject prior to silent renew:`, i.profile.sub), (s = i.profile.sub));
      const c = await this._iframeNavigator.prepare({ silentRequestTimeoutInSeconds: n });
      return (
        (i = await this._signin(
          {
            request_type: `si:s`,
            redirect_uri: o,
            prompt: `none`,
            id_token_hint: this.settings.includeIdTokenInSilentRenew ? i?.id_token : void 0,
            dpopJkt: a,
            ...r,
          },
          c,
          s,
        )),
        i && (i.profile?.sub ? t.info(`success, signed in subject`, i.profile.sub) : t.info(`no subject`)),
        i
      );
    }
    async _useRefreshToken(e) {
      const t = await this._client.useRefreshToken({
          timeoutInSeconds: this.settings.silentRequestTimeoutInSeconds,
          ...e,
        }),
        n = new K({ ...e.state, ...t });
      return await this.storeUser(n), await this._events.load(n), n;
    }
    async signinSilentCallback(e = window.location.href) {
      const t = this._logger.create(`signinSilentCallback`);
      await this._iframeNavigator.callback(e), t.info(`success`);
    }
    async signinCallback(e = window.location.href) {
      const { state: t } = await this._client.readSigninResponseState(e);
      switch (t.request_type) {
        case `si:r`:
          return await this.signinRedirectCallback(e);
        case `si:p`:
          await this.signinPopupCallback(e);
          break;
        case `si:s`:
          await this.signinSilentCallback(e);
          break;
        default:
          throw Error(`invalid request_type in state`);
      }
    }
    async signoutCallback(e = window.location.href, t = !1) {
      const { state: n } = await this._client.readSignoutResponseState(e);
      if (n)
        switch (n.request_type) {
          case `so:r`:
            return await this.signoutRedirectCallback(e);
          case `so:p`:
            await this.signoutPopupCallback(e, t);
            break;
          case `so:s`:
            await this.signoutSilentCallback(e);
            break;
          default:
            throw Error(`invalid request_type in state`);
        }
    }
    async querySessionStatus(e = {}) {
      const t = this._logger.create(`querySessionStatus`),
        { silentRequestTimeoutInSeconds: n, ...r } = e,
        i = this.settings.silent_redirect_uri;
      i || t.throw(Error(`No silent_redirect_uri configured`));
      const a = await this._loadUser(),
        o = await this._iframeNavigator.prepare({ silentRequestTimeoutInSeconds: n }),
        s = await this._signinStart(
          {
            request_type: `si:s`,
            redirect_uri: i,
            prompt: `none`,
            id_token_hint: this.settings.includeIdTokenInSilentRenew ? a?.id_token : void 0,
            response_type: this.settings.query_status_response_type,
            scope: `openid`,
            skipUserInfo: !0,
            ...r,
          },
          o,
        );
      try {
        const e = await this._client.processSigninResponse(s.url, {});
        return (
          t.debug(`got signin response`),
          e.session_state && e.profile.sub
            ? (t.info(`success for subject`, e.profile.sub),
              { session_state: e.session_state, sub: e.profile.sub })
            : (t.info(`success, user not authenticated`), null)
        );
      } catch (e) {
        if (this.settings.monitorAnonymousSession && e instanceof y)
          switch (e.error) {
            case `login_required`:
            case `consent_required`:
            case `interaction_required`:
            case `account_selection_required`:
              return t.info(`success for anonymous user`), { session_state: e.session_state };
          }
        throw e;
      }
    }
    async _signin(e, t, n) {
      const r = await this._signinStart(e, t);
      return await this._signinEnd(r.url, n);
    }
    async _signinStart(e, t) {
      const n = this._logger.create(`_signinStart`);
      try {
        const r = await this._client.createSigninRequest(e);
        return (
          n.debug(`got signin request`),
          await t.navigate({
            url: r.url,
            state: r.state.id,
            response_mode: r.state.response_mode,
            scriptOrigin: this.settings.iframeScriptOrigin,
          })
        );
      } catch (e) {
        throw (n.debug(`error after preparing navigator, closing navigator window`), t.close(), e);
      }
    }
    async _signinEnd(e, t) {
      const n = this._logger.create(`_signinEnd`),
        r = await this._client.processSigninResponse(e, {});
      return n.debug(`got signin response`), await this._buildUser(r, t);
    }
    async _buildUser(e, t) {
      const n = this._logger.create(`_buildUser`),
        r = new K(e);
      if (t) {
        if (t !== r.profile.sub)
          throw (
            (n.debug(
              `current user does not match user returned from signin. sub from signin:`,
              r.profile.sub,
            ),
            new y({ ...e, error: `login_required` }))
          );
        n.debug(`current user matches user returned from signin`);
      }
      return await this.storeUser(r), n.debug(`user stored`), await this._events.load(r), r;
    }
    async signoutRedirect(e = {}) {
      const t = this._logger.create(`signoutRedirect`),
        { redirectMethod: n, ...r } = e,
        i = await this._redirectNavigator.prepare({ redirectMethod: n });
      await this._signoutStart(
        { request_type: `so:r`, post_logout_redirect_uri: this.settings.post_logout_redirect_uri, ...r },
        i,
      ),
        t.info(`success`);
    }
    async signoutRedirectCallback(e = window.location.href) {
      const t = this._logger.create(`signoutRedirectCallback`),
        n = await this._signoutEnd(e);
      return t.info(`success`), n;
    }
    async signoutPopup(e = {}) {
      const t = this._logger.create(`signoutPopup`),
        { popupWindowFeatures: n, popupWindowTarget: r, popupSignal: i, ...a } = e,
        o = this.settings.popup_post_logout_redirect_uri,
        s = await this._popupNavigator.prepare({
          popupWindowFeatures: n,
          popupWindowTarget: r,
          popupSignal: i,
        });
      await this._signout(
        { request_type: `so:p`, post_logout_redirect_uri: o, state: o == null ? void 0 : {}, ...a },
        s,
      ),
        t.info(`success`);
    }
    async signoutPopupCallback(e = window.location.href, t = !1) {
      const n = this._logger.create(`signoutPopupCallback`);
      await this._popupNavigator.callback(e, { keepOpen: t }), n.info(`success`);
    }
    async _signout(e, t) {
      const n = await this._signoutStart(e, t);
      return await this._signoutEnd(n.url);
    }
    async _signoutStart(e = {}, t) {
      const n = this._logger.create(`_signoutStart`);
      try {
        const r = await this._loadUser();
        n.debug(`loaded current user from storage`),
          this.settings.revokeTokensOnSignout && (await this._revokeInternal(r));
        const i = e.id_token_hint || (r && r.id_token);
        i && (n.debug(`setting id_token_hint in signout request`), (e.id_token_hint = i)),
          await this.removeUser(),
          n.debug(`user removed, creating signout request`);
        const a = await this._client.createSignoutRequest(e);
        return (
          n.debug(`got signout request`),
          await t.navigate({ url: a.url, state: a.state?.id, scriptOrigin: this.settings.iframeScriptOrigin })
        );
      } catch (e) {
        throw (n.debug(`error after preparing navigator, closing navigator window`), t.close(), e);
      }
    }
    async _signoutEnd(e) {
      const t = this._logger.create(`_signoutEnd`),
        n = await this._client.processSignoutResponse(e);
      return t.debug(`got signout response`), n;
    }
    async signoutSilent(e = {}) {
      const t = this._logger.create(`signoutSilent`),
        { silentRequestTimeoutInSeconds: n, ...r } = e,
        i = this.settings.includeIdTokenInSilentSignout ? (await this._loadUser())?.id_token : void 0,
        a = this.settings.popup_post_logout_redirect_uri,
        o = await this._iframeNavigator.prepare({ silentRequestTimeoutInSeconds: n });
      await this._signout({ request_type: `so:s`, post_logout_redirect_uri: a, id_token_hint: i, ...r }, o),
        t.info(`success`);
    }
    async signoutSilentCallback(e = window.location.href) {
      const t = this._logger.create(`signoutSilentCallback`);
      await this._iframeNavigator.callback(e), t.info(`success`);
    }
    async revokeTokens(e) {
      const t = await this._loadUser();
      await this._revokeInternal(t, e);
    }
    async _revokeInternal(e, t = this.settings.revokeTokenTypes) {
      const n = this._logger.create(`_revokeInternal`);
      if (!e) return;
      const r = t.filter((t) => typeof e[t] == `string`);
      if (!r.length) n.debug(`no need to revoke due to no token(s)`);
      else {
        for (const t of r)
          await this._client.revokeToken(e[t], t),
            n.info(`${t} revoked successfully`),
            t !== `access_token` && (e[t] = null);
        await this.storeUser(e), n.debug(`user stored`), await this._events.load(e);
      }
    }
    startSilentRenew() {
      this._logger.create(`startSilentRenew`), this._silentRenewService.start();
    }
    stopSilentRenew() {
      this._silentRenewService.stop();
    }
    get _userStoreKey() {
      return `user:${this.settings.authority}:${this.settings.client_id}`;
    }
    async _loadUser() {
      const e = this._logger.create(`_loadUser`),
        t = await this.settings.userStore.get(this._userStoreKey);
      return t
        ? (e.debug(`user storageString loaded`), K.fromStorageString(t))
        : (e.debug(`no user storageString`), null);
    }
    async storeUser(e) {
      const t = this._logger.create(`storeUser`);
      if (e) {
        t.debug(`storing user`);
        const n = e.toStorageString();
        await this.settings.userStore.set(this._userStoreKey, n);
      } else
        this._logger.debug(`removing user`),
          await this.settings.userStore.remove(this._userStoreKey),
          this.settings.dpop && (await this.settings.dpop.store.remove(this.settings.client_id));
    }
    async clearStaleState() {
      await this._client.clearStaleState();
    }
    async dpopProof(e, t, n, r) {
      const i = await this.settings.dpop?.store?.get(this.settings.client_id);
      if (i)
        return await p.generateDPoPProof({
          url: e,
          accessToken: t?.access_token,
          httpMethod: n,
          keyPair: i.keys,
          nonce: r,
        });
    }
    async generateDPoPJkt(e) {
      let t = await e.store.get(this.settings.client_id);
      return (
        t || ((t = new U(await p.generateDPoPKeys())), await e.store.set(this.settings.client_id, t)),
        await p.generateDPoPJkt(t.keys)
      );
    }
  };
async function ge({ issuer: e, clientId: t, scope: n }) {
  const r = `${globalThis.location.origin}${globalThis.location.pathname}`,
    i = new he({ authority: e, client_id: t, scope: n, redirect_uri: r, automaticSilentRenew: !1 });
  if (new URLSearchParams(globalThis.location.search).has(`state`)) {
    const e = await i.signinRedirectCallback(),
      t = typeof e.state == `string` ? e.state : ``;
    globalThis.history.replaceState(null, ``, `${r}${t}`),
      globalThis.dispatchEvent(new HashChangeEvent(`hashchange`));
  }
  const a = async () => (
      await i.signinRedirect({ state: globalThis.location.hash }), new Promise(() => void 0)
    ),
    o = async () => {
      const e = await i.getUser();
      return e === null || e.expired === !0 ? a() : e.access_token;
    };
  return await o(), o;
}
export { ge as signIn };
