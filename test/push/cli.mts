import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sendPushes, type Twist } from './send.mts';
import { KINDS, type Kind } from './yuanshuPushes.mts';

const HELP = `Sends signed pushes to a trigger, as the vendor would.

  npm run push -- yuanshu <${KINDS.join(' | ')}> --to <production URL of the trigger>

  --count N          how many different ones (1)
  --forge            signed with a key the trigger does not know: it must refuse them
  --stale            signed an hour ago: it must refuse them
  --replay           each one twice: the second must start nothing downstream
  --tenant N         the tenant number in the cookie (153658)
  --private-key F    a PEM file to sign with (the test key, whose public half --public-key shows)
  --public-key       prints the public key for the credential and ends
`;

function fail(problem: string): never {
	console.error(`${problem}\n\n${HELP}`);
	process.exit(2);
}

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
		return fail(error instanceof Error ? error.message : String(error));
	}
}

const { values, positionals } = readOptions();
const [vendor, kind] = positionals;
const twists = (['forge', 'stale', 'replay'] as const).filter((name: Twist) => values[name]);
const count = Number(values.count);

if (values.help) {
	console.log(HELP);
} else if (values['public-key']) {
	const { TEST_KEYS } = await import('./yuanshuKeys.mts');
	console.log(TEST_KEYS.publicKey);
} else if (vendor !== 'yuanshu') {
	fail('The first word is the vendor; only yuanshu publishes what its pushes look like.');
} else if (!KINDS.includes(kind as Kind)) {
	fail(`The second word is the kind of push: ${KINDS.join(', ')}.`);
} else if (!values.to || !URL.canParse(values.to)) {
	fail('--to takes the URL of the trigger, which its panel shows.');
} else if (!Number.isInteger(count) || count < 1) {
	fail('--count takes a whole number from 1.');
} else if (twists.length > 1) {
	fail('Only one of --forge, --stale and --replay.');
} else {
	const keyFile = values['private-key'];
	await sendPushes(
		{
			kind: kind as Kind,
			to: values.to,
			count,
			twist: twists[0],
			tenant: values.tenant,
			privateKey: keyFile === undefined ? undefined : readFileSync(keyFile, 'utf8'),
		},
		({ number, status, body }) => console.log(`${kind} ${number}: HTTP ${status} ${body}`),
	).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
}
