import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** A self-signed certificate made for one test run; nothing of it is ever kept. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** One value of ASN.1 in DER: tag, length, content (X.690). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (date: Date): Buffer => der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')));
const day = 86_400_000;

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));

/** An entry of the subject alternative names: an IPv4 address or a DNS name. */
function alternativeName(host: string): Buffer {
  const isAddress = /^\d+(\.\d+){3}$/.test(host);
  return isAddress ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host));
}

/** Makes a certificate for these hosts that is its own authority, valid from yesterday for so many days. */
export function makeCertificate(hosts: readonly string[], validDays = 2): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const serial = createHash('sha256').update(publicKeyInfo).digest().subarray(0, 8);
  const name = sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from('kiosk test')))));
  // By the computer's clock: OpenSSL judges a certificate by it, whatever the date of the tests is.
  const yesterday = Math.round(performance.timeOrigin + performance.now()) - day;
  const validity = sequence(time(new Date(yesterday)), time(new Date(yesterday + validDays * day)));
  const isAuthority = sequence(objectId('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))));
  const names = sequence(objectId('551d11'), der(0x04, sequence(...hosts.map(alternativeName))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([0x01]), serial),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKeyInfo,
    der(0xa3, sequence(isAuthority, names)),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
