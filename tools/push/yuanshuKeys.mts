import vectors from '../../test/support/fixtures/signing-vectors.json';

/** The throw-away key pair of the fixtures; every receiver that trusts it is a test. */
export const TEST_KEYS = {
	privateKey: vectors.yuanshu.privateKeyPem,
	publicKey: vectors.yuanshu.publicKeyPem,
};
