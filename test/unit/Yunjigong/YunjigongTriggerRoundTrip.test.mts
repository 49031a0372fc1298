import fc from 'fast-check';
import type { JsonValue } from '../../../nodes/shared/json/losslessJson.ts';
import { parseLosslessJson } from '../../../nodes/shared/json/losslessJson.ts';
import { jsonPairs, type SandboxProfile } from '../../sandbox/yunjigong/signature.mts';
import { FORM, send, signedPush } from './triggerPushes.mts';
import type { PushRequest } from '../../support/pushNode.mts';
import { RANDOM, roundsTimeout } from '../../support/rounds.mts';

type Pairs = Array<[name: string, text: string]>;

const choice = fc.constantFrom;
const secretUse = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			digest: choice('md5', 'sha1', 'sha256'),
			secretPlacement: choice('append', 'prepend', 'bothEnds', '&key='),
		}),
	},
	fc.record({
		digest: choice('hmac-md5', 'hmac-sha1', 'hmac-sha256'),
		secretPlacement: fc.constant('hmacKey'),
	}),
);
const profiles: fc.Arbitrary<Partial<SandboxProfile>> = fc
	.tuple(
		secretUse,
		fc.record({
			keyName: choice('app_key', 'App-Id', ''),
			timestampName: choice('ts_x', 'X-Time', ''),
			nonceName: choice('nonce_x', 'X-Nonce', ''),
			signName: choice('sign_x', 'X-Sign'),
			placement: choice('form', 'query', 'header'),
			pairFormat: choice('k=v&', 'kv', 'values'),
			output: choice('upperHex', 'lowerHex', 'base64'),
			timestampForm: choice('s', 'ms', 'text'),
			emptyValues: choice('in', 'out'),
		}),
	)
	.map(([use, rest]) => ({ ...use, ...rest }));

const words = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	choice(
		'',
		' ',
		'备注 你好',
		'a=1&b=2',
		'[1',
		'{"a": [ 1 ]}',
		'[]',
		'+%20',
		'\u0000\r\n"\\',
		'😀',
	),
);
const names = fc
	.oneof(fc.string({ unit: choice('a', 'B', '_', '1'), minLength: 1, maxLength: 5 }), words)
	.filter(
		(name) => !/^(app_key|app-id|ts_x|x-time|nonce_x|x-nonce|sign_x|x-sign|__proto__)$/i.test(name),
	);

const escaped = (text: string) =>
	`"${[...Array(text.length).keys()]
		.map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)
		.join('')}"`;
const space = choice('', '', ' ', '\n\t', '  ');
const spaced = (text: fc.Arbitrary<string>) =>
	fc.tuple(space, text, space).map((parts) => parts.join(''));
const stringText = fc.oneof(
	words.map((text) => JSON.stringify(text)),
	words.map(escaped),
	choice('"\\/"', '"\\b\\f"'),
);
const scalarText = fc.oneof(
	stringText,
	fc.bigInt({ min: 10n ** 18n, max: 10n ** 19n - 1n }).map(String),
	choice('0', '-0', '7', '1.50', '1e5', '-12345678901234567890', 'true', 'false', 'null'),
);

/** JSON as a person or any program might write it: long numbers, escapes, white space. */
const { value: jsonText } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
	value: fc.oneof({ maxDepth: 4 }, scalarText, tie('list'), tie('object')),
	list: fc.array(spaced(tie('value')), { maxLength: 3 }).map((values) => `[${values.join(',')}]`),
	object: fc
		.array(fc.tuple(spaced(stringText), spaced(tie('value'))), { maxLength: 3 })
		.map((members) => `{${members.map((member) => member.join(':')).join(',')}}`),
}));
const jsonBody = fc
	.uniqueArray(fc.tuple(names, spaced(jsonText), space, fc.boolean()), {
		selector: ([name]) => name,
		maxLength: 5,
	})
	.map((members) => {
		const written = members.map(
			([name, text, before, isEscaped]) =>
				`${before}${isEscaped ? escaped(name) : JSON.stringify(name)}${before}:${text}`,
		);
		return `{${written.join(',')}}`;
	})
	.filter((text) => !text.includes('__proto__'));
const fields = fc.dictionary(names, words, { maxKeys: 5, noNullPrototype: true });

type Body = Parameters<typeof signedPush>[0];
const bodies: fc.Arbitrary<Body> = fc.oneof(
	jsonBody.map((json) => ({ json })),
	fields.map((form) => ({ form })),
	fields.map((multipart) => ({ multipart })),
);

function pairsOf(body: Body): Pairs {
	if ('json' in body) return jsonPairs(body.json);
	return Object.entries('form' in body ? body.form : body.multipart);
}

function valueOf(text: string): JsonValue {
	try {
		const value = parseLosslessJson(text);
		return typeof value === 'object' && value !== null ? value : text;
	} catch {
		return text;
	}
}

/** What of a body is to arrive. */
function expected(body: Body, { emptyValues, pairFormat }: Partial<SandboxProfile>): object {
	const signsEmpty = emptyValues === 'in' && pairFormat !== 'values';
	return Object.fromEntries(
		pairsOf(body)
			.filter(([, text]) => text !== '' || signsEmpty)
			.map(([name, text]) => [name, valueOf(text)]),
	);
}

describe('a push that our own credential has signed', () => {
	it(
		'verifies and arrives as it was signed, by every profile, in every kind of body',
		async () => {
			const seen = new Set<string>();
			await fc.assert(
				fc.asyncProperty(profiles, bodies, async (profile, body) => {
					seen.add(`${profile.digest} ${profile.secretPlacement}`);
					for (const setting of [
						profile.placement,
						profile.pairFormat,
						profile.output,
						profile.timestampForm,
					]) {
						seen.add(`${setting} ${Object.keys(body).join('')}`);
					}
					seen.add(`${profile.pairFormat} ${profile.emptyValues}`);
					const outcome = await send(signedPush(body, profile), profile);
					expect(outcome).toMatchObject({ status: 200, answeredAtOnce: false });
					const json = outcome.items[0]?.json;
					expect(json?.verified).toBe(true);
					const data = { ...(json?.data as object) } as Record<string, unknown>;
					if (profile.placement === 'form') {
						for (const name of [profile.keyName, profile.timestampName, profile.nonceName]) {
							if (!name) continue;
							expect(data[name]).toEqual(expect.any(String));
							delete data[name];
						}
					}
					expect(data).toEqual(expected(body, profile));
				}),
				RANDOM,
			);
			expect(seen.size).toBe(3 * 4 + 3 + 4 * 3 * 3 + 3 * 2);
		},
		roundsTimeout(40),
	);

	/** Ways to change a push on its way. */
	const changes: Record<string, (push: PushRequest, text: string, at: number) => PushRequest> = {
		'adds to the query': (push, text) => ({
			...push,
			url: `${push.url}${push.url?.includes('?') ? '&' : '?'}${encodeURIComponent(text)}=1`,
		}),
		'adds a header': (push, text) => ({
			...push,
			headers: { ...push.headers, [`x-${encodeURIComponent(text)}`]: text },
		}),
		'calls it something else': (push, text, at) => ({
			...push,
			headers: {
				...push.headers,
				'content-type': ['application/json', FORM, 'text/plain', text][at % 4] ?? '',
			},
		}),
		'changes a byte': (push, text, at) => {
			const bytes = Buffer.from(push.body ?? '');
			if (bytes.length > 0) bytes[at % bytes.length] = (text || 'a').charCodeAt(0) & 0x7f;
			return { ...push, body: bytes };
		},
		'adds text': (push, text, at) => {
			const body = String(push.body ?? '');
			const cut = at % (body.length + 1);
			return { ...push, body: body.slice(0, cut) + text + body.slice(cut) };
		},
		'adds an empty member': (push, text) => ({
			...push,
			body: String(push.body ?? '').replace(
				/^\{(?=(\s*\})?)/,
				(_all, isEmpty?: string) => `{${JSON.stringify(`x${text}`)}:null${isEmpty ? '' : ','}`,
			),
		}),
		'adds an empty field': (push, text) => ({
			...push,
			body: `${String(push.body ?? '')}&${encodeURIComponent(`x${text}`)}=`,
		}),
		'writes it anew': (push) => {
			const body = String(push.body ?? '');
			if (!body.startsWith('{')) return push;
			const members = jsonPairs(body).map(([name, text]) => [name, valueOf(text)]);
			return { ...push, body: JSON.stringify(Object.fromEntries(members), null, 1) };
		},
		'makes a form of it': (push) => {
			const body = String(push.body ?? '');
			if (!body.startsWith('{')) return push;
			return {
				...push,
				body: String(new URLSearchParams(jsonPairs(body))),
				headers: { ...push.headers, 'content-type': FORM },
			};
		},
	};

	const plain = {
		digest: 'md5',
		secretPlacement: 'append',
		keyName: 'app_key',
		timestampName: 'ts_x',
		nonceName: 'nonce_x',
		signName: 'sign_x',
		placement: 'header',
		pairFormat: 'k=v&',
		output: 'upperHex',
		timestampForm: 's',
		emptyValues: 'out',
	} satisfies Partial<SandboxProfile>;
	const form: Body = { form: { a: '1' } };
	/** Outcomes that random input seldom has. */
	const seldom: Array<[typeof plain, Body, string, string, number]> = [
		[plain, form, 'changes a byte', 'a', 0],
		[plain, form, 'adds text', '', 0],
		[plain, form, 'adds an empty field', 'b', 0],
		[{ ...plain, emptyValues: 'in' }, { json: '{"a":1}' }, 'adds an empty member', 'b', 0],
	];

	it(
		'is refused or says the same under the same name, whatever is done to it on its way',
		async () => {
			const outcomes = new Set<string>();
			await fc.assert(
				fc.asyncProperty(
					// Without names or borders in what is signed, a changed name or border cannot be seen.
					profiles.map((profile) => ({ ...profile, pairFormat: 'k=v&' })),
					bodies.filter((body) => !('multipart' in body)),
					choice(...Object.keys(changes)),
					words,
					fc.nat(400),
					async (profile, body, change, text, at) => {
						const push = signedPush(body, profile);
						const [told] = (await send(push, profile)).items;
						const variant = changes[change]?.(push, text, at) ?? push;
						const outcome = await send(variant, profile);
						if (outcome.status !== 200) {
							expect(outcome).toMatchObject({ items: [], answeredAtOnce: true });
							expect([400, 401]).toContain(outcome.status);
							outcomes.add(`${change} refused`);
							return;
						}
						outcomes.add(`${change} taken`);
						expect(outcome.items[0]?.json).toMatchObject({
							eventId: told?.json.eventId,
							data: told?.json.data,
						});
					},
				),
				{ ...RANDOM, examples: seldom },
			);
			for (const change of Object.keys(changes)) {
				expect([change, outcomes.has(`${change} taken`)]).toEqual([change, true]);
				if (/header|query|makes a form/.test(change)) continue;
				expect([change, outcomes.has(`${change} refused`)]).toEqual([change, true]);
			}
		},
		roundsTimeout(40),
	);
});
