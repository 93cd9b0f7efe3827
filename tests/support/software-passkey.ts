import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** An authenticator in software that makes one passkey for an address and answers challenges with it, as W3C WebAuthn Level 3 writes it. */
export function softwarePasskey(origin: string) {
	const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const { x = "", y = "" } = publicKey.export({ format: "jwk" });
	const credentialId = randomBytes(32);
	const id = credentialId.toString("base64url");
	const answer = (response: object) =>
		JSON.stringify({ id, rawId: id, type: "public-key", clientExtensionResults: {}, response });

	return {
		id,
		/** What the browser gives after making the passkey. */
		make: (challenge: string, { at = origin } = {}) => {
			const length = Buffer.alloc(2);
			length.writeUInt16BE(credentialId.length);
			const authData = Buffer.concat([
				head(origin, USER_PRESENT | USER_VERIFIED | HAS_CREDENTIAL, 0),
				Buffer.alloc(16),
				length,
				credentialId,
				coseKey(Buffer.from(x, "base64url"), Buffer.from(y, "base64url")),
			]);
			const attestation = Buffer.concat([
				Buffer.from([0xa3]),
				...[
					text("fmt"),
					text("none"),
					text("attStmt"),
					Buffer.from([0xa0]),
					text("authData"),
					bytes(authData),
				],
			]);
			return answer({
				clientDataJSON: clientData("webauthn.create", challenge, at),
				attestationObject: attestation.toString("base64url"),
				transports: ["internal"],
			});
		},
		/** What it answers to a challenge; `counter` is how often it says it has signed. */
		sign: (challenge: string, { at = origin, counter = 0, isVerified = true } = {}) => {
			const authData = head(origin, USER_PRESENT | (isVerified ? USER_VERIFIED : 0), counter);
			const clientDataJSON = clientData("webauthn.get", challenge, at);
			const clientHash = sha256(Buffer.from(clientDataJSON, "base64url"));
			const signature = createSign("sha256")
				.update(Buffer.concat([authData, clientHash]))
				.sign(privateKey);
			return answer({
				clientDataJSON,
				authenticatorData: authData.toString("base64url"),
				signature: signature.toString("base64url"),
			});
		},
	};
}

function head(origin: string, flags: number, counter: number): Buffer {
	const count = Buffer.alloc(4);
	count.writeUInt32BE(counter);
	return Buffer.concat([sha256(Buffer.from(new URL(origin).hostname)), Buffer.from([flags]), count]);
}

function clientData(type: string, challenge: string, origin: string): string {
	return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString("base64url");
}

/** A public key of P-256 for ES256, in CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
function coseKey(x: Buffer, y: Buffer): Buffer {
	return Buffer.concat([
		Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
		bytes(x),
		Buffer.from([0x22]),
		bytes(y),
	]);
}

function text(value: string): Buffer {
	return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
	const header = value.length < 256 ? [0x58, value.length] : [0x59, value.length >> 8, value.length & 0xff];
	return Buffer.concat([Buffer.from(header), value]);
}

function sha256(value: Buffer): Buffer {
	return createHash("sha256").update(value).digest();
}
