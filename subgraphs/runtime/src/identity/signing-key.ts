import { exportJWK, generateKeyPair, type JWK } from 'jose'

type NamedJwk = JWK & { kty: string; kid: string }

export interface SigningKeys {
  privateJwk: NamedJwk
  publicJwk: NamedJwk
}

/** Makes an Ed25519 key pair as JSON Web Keys (RFC 8037) whose `kid` names its holder. */
export async function generateSigningKey(kid: string): Promise<SigningKeys> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const common = { kty: 'OKP', kid, alg: 'EdDSA', use: 'sig' }
  return {
    privateJwk: { ...(await exportJWK(privateKey)), ...common },
    publicJwk: { ...(await exportJWK(publicKey)), ...common },
  }
}
