import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AxiosError } from 'axios';
import { privateKeyOf } from '../../credentials/authentication/yuanshuKeys.ts';
import { sendPushes, type Answer, type Twist } from './send.mts';
import { TEST_KEYS } from './yuanshuKeys.mts';
import { KINDS, type Kind } from './yuanshuPushes.mts';

const HELP = `Sends signed pushes to a trigger, as the vendor would.

  npm run push -- yuanshu <${KINDS.join(' | ')}> --to 'http://…'   (the trigger's production URL)

  --count N          how many different ones (1)
  --forge            signed with a key the trigger does not know: it must refuse them
  --stale            signed an hour ago: it must refuse them
  --replay           each one twice: both are answered 200, the second starts nothing downstream
  --tenant N         the tenant number in the cookie (153658)
  --private-key F    a PEM file to sign with (else this machine’s test key)
  --public-key       prints the public half of that key for the credential, and ends

Every run sends other order numbers, so that none is taken for a repeat.
`;

const LONGEST_ANSWER = 300;

/** Something the user can fix; shown without a stack. */
class Mistake extends Error {}

function readOptions() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				to: { type: 'string' },
				count: { type: 'string', default: '1' },
				forge: { type: 'boolean' },
				stale: { type: 'boolean' },
				replay: { type: 'boolean' },
				tenant: { type: 'string', default: '153658' },
				'private-key': { type: 'string' },
				'public-key': { type: 'boolean' },
				help: { type: 'boolean' },
			},
		});
	} catch (error) {
		throw new Mistake(`${(error as Error).message}\n\n${HELP}`);
	}
}

function readKey(file: string | undefined): KeyObject {
	if (file === undefined) return createPrivateKey(TEST_KEYS.privateKey);
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		throw new Mistake(`--private-key: cannot read ${file}`);
	}
	try {
		return privateKeyOf({ privateKey: text });
	} catch (error) {
		throw new Mistake(`--private-key: ${(error as Error).message}`);
	}
}

/** What went wrong on the way, in words. */
function explain(error: unknown, to: string): string {
	if (!(error instanceof AxiosError)) throw error;
	const { host, protocol } = new URL(to);
	if (error.code === 'ECONNREFUSED') return `Nobody answers at ${host}. Is n8n running?`;
	if (error.code === 'ENOTFOUND') return `There is no host ${host}.`;
	if (error.code === 'EPROTO') return `${host} does not speak ${protocol.replace(':', '')}.`;
	return `No reply from ${host}: ${error.code ?? error.message}`;
}

function show(kind: Kind, { number, time, status, body }: Answer, twist: Twist | undefined): void {
	const text = body.length > LONGEST_ANSWER ? `${body.slice(0, LONGEST_ANSWER)}…` : body;
	const note = twist === 'replay' && time === 2 ? ' (a repeat: the trigger drops it)' : '';
	console.log(`${kind} ${number}: HTTP ${status} ${text}${note}`);
}

/** Whether the trigger did what it should with such a push. */
function isAsItShould({ status }: Answer, twist: Twist | undefined): boolean {
	return twist === 'forge' || twist === 'stale' ? status === 401 : status === 200;
}

async function main(): Promise<boolean> {
	const { values, positionals } = readOptions();
	if (values.help) {
		console.log(HELP);
		return true;
	}
	const privateKey = readKey(values['private-key']);
	if (values['public-key']) {
		console.log(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }));
		return true;
	}
	const [vendor, kind, ...others] = positionals;
	if (vendor !== 'yuanshu') {
		throw new Mistake(
			'The first word is the vendor; only yuanshu publishes what its pushes look like. (For Yunjigong see README, Yunjigong Trigger.)',
		);
	}
	if (!KINDS.includes(kind as Kind) || others.length > 0) {
		throw new Mistake(`The second and last word is the kind of push: ${KINDS.join(', ')}.`);
	}
	const { to = '', tenant } = values;
	if (!/^https?:/.test(to) || !URL.canParse(to)) {
		throw new Mistake('--to takes the production URL of the trigger, which its panel shows.');
	}
	const count = Number(values.count);
	if (!Number.isInteger(count) || count < 1)
		throw new Mistake('--count takes a whole number from 1.');
	if (!/^\d+$/.test(tenant)) throw new Mistake('--tenant takes a number.');
	const twists = (['forge', 'stale', 'replay'] as const).filter((name) => values[name]);
	if (twists.length > 1) throw new Mistake('Only one of --forge, --stale and --replay.');
	const [twist] = twists;
	const first = Date.now();
	let isFine = true;
	try {
		await sendPushes(
			{ kind: kind as Kind, to, count, first, twist, tenant, privateKey },
			(answer) => {
				show(kind as Kind, answer, twist);
				isFine &&= isAsItShould(answer, twist);
			},
		);
	} catch (error) {
		throw new Mistake(explain(error, to));
	}
	return isFine;
}

try {
	process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
	if (!(error instanceof Mistake)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}
