export { Role, requireAccount, requireRole, requireService } from './identity.js'
export type { AccountIdentity, AnonymousIdentity, Identity, ServiceIdentity } from './identity.js'
export { generateSigningKey, mintToken, tokenVerifier } from './token.js'
export type { Claims, SigningKeys, Verify } from './token.js'
