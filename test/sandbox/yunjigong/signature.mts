import { createHash, createHmac } from 'node:crypto';
import type { SeenRequest } from '../shared/server.mts';

/** The signing rule that a sandbox requires; the words are those of the credential. */
export interface SandboxProfile {
	appKey: string;
	appSecret: string;
	keyName: string;
	timestampName: string;
	nonceName: string;
	signName: string;
	placement: string;
	pairFormat: string;
	secretPlacement: string;
	digest: string;
	output: string;
	timestampForm: string;
	emptyValues: string;
}

type Pairs = Array<[name: string, value: string]>;

/** The members of a JSON object, values as they are written, except strings and null. */
export function jsonPairs(text: string): Pairs {
	const tokens = text.match(/"(?:\\.|[^"\\])*"|[{}[\],:]|\s+|[^\s{}[\],:"]+/gs) ?? [];
	const pairs: Pairs = [];
	let depth = 0;
	let name: string | undefined;
	let value = '';
	const finish = () => {
		if (name === undefined) return;
		const written = value.trim();
		const parsed = written.startsWith('"') ? String(JSON.parse(written)) : written;
		pairs.push([name, written === 'null' ? '' : parsed]);
		name = undefined;
		value = '';
	};
	for (const token of tokens) {
		if (token === '}' || token === ']') depth--;
		if (depth === 0 || (depth === 1 && token === ',')) finish();
		else if (name !== undefined && !(value.trim() === '' && token === ':')) value += token;
		else if (name === undefined && token.startsWith('"')) name = String(JSON.parse(token));
		if (token === '{' || token === '[') depth++;
	}
	return pairs;
}

function bodyPairs({ contentType, rawBody, parameters }: SeenRequest, query: Pairs): Pairs {
	if (contentType.includes('json')) return jsonPairs(rawBody);
	if (!contentType.startsWith('multipart/')) {
		return contentType.includes('urlencoded') ? [...new URLSearchParams(rawBody)] : [];
	}
	// The fields of a multipart form come together with those of the query.
	const inQuery = new Map(query);
	return Object.entries(parameters).filter(([name, value]) => inQuery.get(name) !== value);
}

/** The parameters of a request, by where they are. */
export function carried(request: SeenRequest): Record<'query' | 'form' | 'header', Pairs> {
	const mark = request.url.indexOf('?');
	const query = mark < 0 ? [] : [...new URLSearchParams(request.url.slice(mark + 1))];
	const form = bodyPairs(request, query);
	const header = Object.entries(request.headers).map(([name, value]): [string, string] => [
		name,
		String(value),
	]);
	return { query, form, header };
}

const TIMESTAMPS: Record<string, RegExp> = {
	s: /^\d{10}$/,
	ms: /^\d{13}$/,
	text: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
};

function secondsOf(timestamp: string): number {
	if (!timestamp.includes(' ')) return Number(timestamp.slice(0, 10));
	return Date.parse(`${timestamp.replace(' ', 'T')}+08:00`) / 1000;
}

/** The signature a rule gives, written from its words and sharing nothing with what is shipped. */
export function expectedSignature(pairs: Pairs, profile: SandboxProfile): string {
	const { appSecret: secret, secretPlacement, digest, output } = profile;
	const sorted = [...new Map(pairs)]
		.filter(([name]) => name !== profile.signName)
		.filter(([, value]) => value.length > 0 || profile.emptyValues === 'in')
		.sort(([a], [b]) => (a > b ? 1 : -1));
	let text = '';
	for (const [name, value] of sorted) {
		if (profile.pairFormat === 'k=v&') text += `${text === '' ? '' : '&'}${name}=${value}`;
		if (profile.pairFormat === 'kv') text += name + value;
		if (profile.pairFormat === 'values') text += value;
	}
	if (['prepend', 'bothEnds'].includes(secretPlacement)) text = secret + text;
	if (['append', 'bothEnds'].includes(secretPlacement)) text += secret;
	if (secretPlacement === '&key=') text += `&key=${secret}`;
	const hash = digest.startsWith('hmac-')
		? createHmac(digest.slice(5), Buffer.from(secret))
		: createHash(digest);
	const bytes = hash.update(Buffer.from(text)).digest();
	if (output === 'base64') return bytes.toString('base64');
	return bytes.toString('hex')[output === 'upperHex' ? 'toUpperCase' : 'toLowerCase']();
}

/** What is wrong with the signing of a request, or nothing. */
export function signatureProblem(
	request: SeenRequest,
	profile: SandboxProfile,
	nonces: Set<string>,
): string | undefined {
	const places = carried(request);
	const isHeader = profile.placement === 'header';
	const isQuery = profile.placement === 'query' || request.httpMethod === 'GET';
	const place = places[isHeader ? 'header' : isQuery ? 'query' : 'form'];
	const spelt = (name: string) => (isHeader ? name.toLowerCase() : name);
	const given = (name: string) => place.filter(([other]) => other === spelt(name));
	const added: Pairs = [];
	for (const name of [profile.keyName, profile.timestampName, profile.nonceName]) {
		if (name === '') continue;
		const [found, ...others] = given(name);
		if (!found || others.length > 0) return `${name} stands ${others.length ? 'twice' : 'nowhere'}`;
		added.push([name, found[1]]);
	}
	const values = new Map(added);
	if (profile.keyName && values.get(profile.keyName) !== profile.appKey) return 'wrong app key';
	const timestamp = values.get(profile.timestampName) ?? '';
	if (profile.timestampName) {
		if (!TIMESTAMPS[profile.timestampForm]?.test(timestamp)) return `timestamp ${timestamp}`;
		if (Math.abs(secondsOf(timestamp) - Date.now() / 1000) > 60) return `clock ${timestamp}`;
	}
	const nonce = values.get(profile.nonceName) ?? '';
	if (profile.nonceName) {
		if (nonce === '' || nonces.has(nonce)) return `nonce ${nonce}`;
		nonces.add(nonce);
	}
	const signatures = given(profile.signName);
	if (signatures.length !== 1) return `${signatures.length} signatures`;
	const expected = expectedSignature([...places.query, ...places.form, ...added], profile);
	return signatures[0]?.[1] === expected ? undefined : 'wrong signature';
}
