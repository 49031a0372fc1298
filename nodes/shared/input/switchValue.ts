import { notABoolean } from '../messages/inputMessages';
import { Problem } from '../messages/message';
import type { Words } from '../messages/words';
import { isEmpty } from './place';

/** Whether a switch is on; an expression may give it as text. Undefined for anything else. */
function readSwitch(value: unknown, preset: boolean): boolean | undefined {
	if (isEmpty(value)) return preset;
	const text = String(value).trim().toLowerCase();
	if (text === 'true') return true;
	return text === 'false' ? false : undefined;
}

/** Whether a switch is on; what is not understood counts as off. */
export function isOn(value: unknown, preset = false): boolean {
	return readSwitch(value, preset) ?? false;
}

/**
 * Whether a switch of a node is on.
 *
 * @param preset what it is where it was left empty
 * @throws Problem naming the parameter, for anything but yes and no
 */
export function switchValue(label: Words, name: string, value: unknown, preset: boolean): boolean {
	const isSet = readSwitch(value, preset);
	if (isSet !== undefined) return isSet;
	throw new Problem(notABoolean(label, String(value)), { path: name });
}
