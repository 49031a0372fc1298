import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import {
	metaAuthorization,
	parseMetaAuthorization,
	signMeta,
	verifyMeta,
	type MetaMessage,
} from '../../../credentials/signing/yuanshuSignature.ts';
import { yuanshu } from '../../support/fixtures/signing-vectors.json';
import { RANDOM } from '../../support/rounds.mts';

const privateKey = createPrivateKey(yuanshu.privateKeyPem);
const publicKey = createPublicKey(yuanshu.publicKeyPem);
const strange = generateKeyPairSync('rsa', { modulusLength: 2048 });

describe('the vectors', () => {
	it('are a POST, a GET without body, and a body that ends with a line feed', () => {
		expect(yuanshu.vectors.map(({ method, body }) => [method, body.at(-1)])).toEqual([
			['POST', '}'],
			['GET', undefined],
			['POST', '\n'],
		]);
	});

	it.each(yuanshu.vectors)('$method $url', ({ signature, authorization, ...message }) => {
		expect(signMeta(message, privateKey)).toBe(signature);
		expect(metaAuthorization({ ...message, signature })).toBe(authorization);
		expect(parseMetaAuthorization(authorization)).toEqual({
			nonce: message.nonce,
			timestamp: message.timestamp,
			signature,
		});
		expect(verifyMeta(message, signature, publicKey)).toBe(true);
		const bytes = Buffer.from(message.body, 'utf8');
		expect(verifyMeta({ ...message, body: bytes }, signature, publicKey)).toBe(true);
		expect(signMeta({ ...message, body: bytes }, privateKey)).toBe(signature);
	});
});

const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !text.includes('\n'));
const message: fc.Arbitrary<MetaMessage> = fc.record({
	method: fc.constantFrom('GET', 'POST'),
	url: line,
	nonce: line,
	timestamp: line,
	body: fc.string({ unit: 'grapheme', maxLength: 60 }),
});

describe('verifyMeta', () => {
	it('accepts what was signed, and nothing that was changed afterwards', () => {
		fc.assert(
			fc.property(
				message,
				fc.constantFrom('method', 'url', 'nonce', 'timestamp', 'body'),
				fc.string({ minLength: 1, maxLength: 3 }),
				(signed, part, more) => {
					const signature = signMeta(signed, privateKey);
					expect(verifyMeta(signed, signature, publicKey)).toBe(true);
					const changed = { ...signed, [part]: `${signed[part] as string}${more}` };
					expect(verifyMeta(changed, signature, publicKey)).toBe(false);
				},
			),
			RANDOM,
		);
	});

	const [vector] = yuanshu.vectors;
	const { signature = '', ...sample } = vector ?? { ...yuanshu.vectors[0] };
	const signed = sample as MetaMessage;

	it('rejects another key', () => {
		expect(verifyMeta(signed, signature, strange.publicKey)).toBe(false);
		expect(verifyMeta(signed, signMeta(signed, strange.privateKey), publicKey)).toBe(false);
	});

	it.each([
		['no signature', ''],
		['not base64', 'not a signature'],
		['half of it', signature.slice(0, 172)],
		['white space around it', ` ${signature}`],
		['a line feed in it', `${signature.slice(0, 76)}\n${signature.slice(76)}`],
		['no padding', signature.replace(/=+$/, '')],
		['url-safe letters', signature.replaceAll('+', '-').replaceAll('/', '_')],
	])('rejects %s', (_name, given) => {
		expect(verifyMeta(signed, given, publicKey)).toBe(false);
	});

	it('rejects other last characters that decode to the same bytes', () => {
		expect(signature.endsWith('FQ==')).toBe(true);
		const twin = signature.replace(/Q==$/, 'R==');
		expect(Buffer.from(twin, 'base64')).toEqual(Buffer.from(signature, 'base64'));
		expect(verifyMeta(signed, twin, publicKey)).toBe(false);
	});

	it('rejects a message whose lines were shifted, though the text is the same', () => {
		const honest = { method: 'POST', url: '/a', nonce: 'n', timestamp: '1', body: 'x' };
		const theirs = signMeta(honest, privateKey);
		const shifted = { method: 'POST\n/a', url: 'n', nonce: '1', timestamp: 'x', body: '' };
		expect(verifyMeta(shifted, theirs, publicKey)).toBe(false);
		const longer = { ...honest, timestamp: '1\nx', body: '' };
		expect(signMeta(longer, privateKey)).not.toBe(theirs);
		expect(verifyMeta(longer, signMeta(longer, privateKey), publicKey)).toBe(false);
	});
});

describe('parseMetaAuthorization', () => {
	const good = 'META-SHA256-RSA2048 nonce_str="n",timestamp="1",signature="s"';
	const parts = { nonce: 'n', timestamp: '1', signature: 's' };

	it.each([
		['as documented', good],
		['with spaces after the commas', good.replaceAll(',', ', ')],
		['with spaces around it', `  ${good} `],
		['in another order', 'META-SHA256-RSA2048 timestamp="1",nonce_str="n",signature="s"'],
		['without quotes', good.replaceAll('"', '')],
	])('reads a header %s', (_name, header) => {
		expect(parseMetaAuthorization(header)).toEqual(parts);
	});

	it.each([
		['nothing', ''],
		['another scheme', good.replace('META', 'WECHATPAY2')],
		['a pair missing', 'META-SHA256-RSA2048 nonce_str="n",signature="s"'],
		['a pair too many', `${good},serial_no="1"`],
		['an empty value', good.replace('"s"', '""')],
	])('finds nothing in a header with %s', (_name, header) => {
		expect(parseMetaAuthorization(header)).toBeUndefined();
	});
});
