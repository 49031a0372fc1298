/** What must be found nowhere, by a name that says what it is. */
export type Secrets = Readonly<Record<string, string>>;

/** A secret that was found. */
export interface Leak {
	secret: string;
	/** How it was written there. */
	form: string;
	/** Where, with a little of the text around it. */
	place: string;
}

const AROUND = 40;

/** Base64 of a text inside a longer text: the part that does not depend on its neighbours. */
function insideBase64(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	return [0, 1, 2].map((before) => {
		const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
		const certainFrom = Math.ceil((before * 8) / 6);
		const certainTo = Math.floor(((before + bytes.length) * 8) / 6);
		return text.slice(certainFrom, certainTo);
	});
}

function percentEncodedBytes(secret: string): string {
	return [...Buffer.from(secret, 'utf8')]
		.map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
		.join('');
}

const jsonEscaped = (text: string) => JSON.stringify(text).slice(1, -1);

function asciiJson(text: string): string {
	return jsonEscaped(text).replace(
		/[\u007f-\uffff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** The ways a secret may be written, by name. */
export function formsOf(secret: string): Array<[form: string, text: string]> {
	const hex = Buffer.from(secret, 'utf8').toString('hex');
	const base64 = insideBase64(secret);
	const forms: Array<[string, string]> = [
		['plain', secret],
		['URL-encoded', encodeURIComponent(secret)],
		['form-encoded', new URLSearchParams([['', secret]]).toString().slice(1)],
		['percent-encoded bytes', percentEncodedBytes(secret)],
		['JSON-escaped', jsonEscaped(secret)],
		['JSON-escaped twice', jsonEscaped(jsonEscaped(secret))],
		['JSON-escaped three times', jsonEscaped(jsonEscaped(jsonEscaped(secret)))],
		['URL-encoded JSON', encodeURIComponent(jsonEscaped(secret))],
		['ASCII JSON', asciiJson(secret)],
		['JSON with escaped slashes', jsonEscaped(secret).replaceAll('/', '\\/')],
		['hex', hex],
		...base64.map((text): [string, string] => ['base64', text]),
		...base64.map((text): [string, string] => [
			'base64url',
			text.replaceAll('+', '-').replaceAll('/', '_'),
		]),
	];
	const seen = new Set<string>();
	return forms.filter(([, text]) => !seen.has(text) && seen.add(text));
}

/** Lines of a PEM key, and all of them as one, each as good as the key. */
export function keySecrets(name: string, pem: string): Secrets {
	const lines = pem
		.split(/\s*\n\s*/)
		.filter((line) => line !== '' && !line.startsWith('-----'))
		.filter((line) => line.length >= 16);
	const der = Buffer.from(lines.join(''), 'base64');
	return {
		[name]: lines.join(''),
		[`${name} in hex`]: der.toString('hex'),
		...Object.fromEntries(lines.map((line, at) => [`${name}, line ${at + 1}`, line])),
	};
}

/** Backslashes before an escape in JSON, in JSON in JSON, and once more. */
const BACKSLASHES = [1, 2, 4];

/** The text with the escapes of JSON resolved that writers make or not, by how deep they nest. */
function withoutEscapes(text: string): string[] {
	if (!/\\[u/]/.test(text)) return [];
	return BACKSLASHES.map((count) =>
		text
			.replace(new RegExp(`\\\\{${count}}u([\\da-f]{4})`, 'gi'), (_escape, unit: string) =>
				String.fromCharCode(parseInt(unit, 16)),
			)
			.replace(new RegExp(`\\\\{${count}}/`, 'g'), '/'),
	);
}

interface Needle {
	secret: string;
	form: string;
	text: string;
	anyCase: boolean;
}

/** A number below 65536 for the three characters at a place. */
function beginningAt(text: string, at: number): number {
	const later = (text.charCodeAt(at + 1) << 5) ^ (text.charCodeAt(at + 2) << 10);
	return (text.charCodeAt(at) ^ later) & 0xffff;
}

/** Finds all needles in one pass: thousands of them take minutes in a database one by one. */
function needleFinder(needles: readonly Needle[]): (text: string) => Array<[Needle, number]> {
	const isBeginning = new Uint8Array(0x10000);
	const byBeginning = new Map<number, Needle[]>();
	for (const needle of needles) {
		const beginning = beginningAt(needle.text, 0);
		isBeginning[beginning] = 1;
		byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), needle]);
	}
	return (text) => {
		const found = new Map<Needle, number>();
		for (let at = 0; at < text.length; at++) {
			const beginning = beginningAt(text, at);
			if (isBeginning[beginning] === 0) continue;
			for (const needle of byBeginning.get(beginning) ?? []) {
				if (!found.has(needle) && text.startsWith(needle.text, at)) found.set(needle, at);
			}
		}
		return [...found];
	};
}

/** A finder of these secrets, in any writing, with any escapes and in any case of hex. */
export function leakFinder(secrets: Secrets): (text: string) => Leak[] {
	const needles = Object.entries(secrets).flatMap(([secret, value]): Needle[] => {
		if (value.length < 6) throw new Error(`${secret} is too short to be told from other text`);
		return formsOf(value).map(([form, text]) => {
			const anyCase = /hex|percent|URL|form-enc/.test(form) || /^[\da-f]+$/i.test(text);
			return { secret, form, text: anyCase ? text.toLowerCase() : text, anyCase };
		});
	});
	const findExactly = needleFinder(needles.filter(({ anyCase }) => !anyCase));
	const findInAnyCase = needleFinder(needles.filter(({ anyCase }) => anyCase));
	const leaksIn = (text: string): Leak[] =>
		[...findExactly(text), ...findInAnyCase(text.toLowerCase())].map(
			([{ secret, form, text: needle }, at]) => ({
				secret,
				form,
				place: text.slice(Math.max(0, at - AROUND), at + needle.length + AROUND),
			}),
		);
	return (text) => {
		const hidden = [...new Set(withoutEscapes(text))].flatMap(leaksIn);
		return [
			...leaksIn(text),
			...hidden.map((leak) => ({ ...leak, form: `${leak.form}, escaped` })),
		];
	};
}
