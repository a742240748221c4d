package org.yardstick.platform.register.credential;

/**
 * A certificate as it is given to its holder.
 *
 * @param json a W3C Verifiable Credential 2.0 and Open Badge 3.0 with an embedded proof; it is kept and served byte for byte
 * @param jwt the same content signed with the issuer's RSA key, for those who read nothing else
 * @param sha256 of the bytes of {@code json}, hexadecimal
 */
public record Credential(String json, String jwt, String sha256) {}
