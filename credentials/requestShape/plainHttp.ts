const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether others can read what is sent to an address: plain http to another machine. */
export function isOpenToOthers({ protocol, hostname }: URL): boolean {
	return protocol !== 'https:' && !LOOPBACK.test(hostname);
}
