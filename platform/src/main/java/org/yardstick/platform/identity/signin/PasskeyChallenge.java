package org.yardstick.platform.identity.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.yardstick.platform.identity.Viewer;

/**
 * What a browser is asked to have signed: kept in the database as its challenge alone, because all else follows from who asks.
 *
 * @param forBrowser the options as {@code navigator.credentials} wants them, with binary values in base64url
 */
record PasskeyChallenge(String challenge, Map<String, Object> forBrowser) {
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.RS256);

    /** For a key that the browser finds, whosever it is. */
    static PasskeyChallenge toUse(Bytes challenge, String address) {
        var text = challenge.toBase64UrlString();
        return new PasskeyChallenge(text, Map.of("challenge", text, "rpId", address, "userVerification", "required"));
    }

    /** For a new key of {@code owner}, in a device that holds none of the {@code known} ones. */
    static PasskeyChallenge toMake(Bytes challenge, String address, Viewer owner, List<String> known) {
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", challenge.toBase64UrlString());
        options.put("rp", Map.of("id", address, "name", "Yardstick"));
        var handle = PasskeyOwners.handle(owner.person()).toBase64UrlString();
        var name = owner.names().en();
        options.put("user", Map.of("id", handle, "name", owner.email(), "displayName", name));
        options.put(
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(one ->
                                Map.of("type", "public-key", "alg", one.getAlg().getValue()))
                        .toList());
        options.put(
                "excludeCredentials",
                known.stream().map(id -> Map.of("type", "public-key", "id", id)).toList());
        options.put(
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
        options.put("attestation", "none");
        return new PasskeyChallenge(challenge.toBase64UrlString(), options);
    }

    static PublicKeyCredentialCreationOptions creation(
            Bytes challenge, PublicKeyCredentialRpEntity address, PublicKeyCredentialUserEntity owner) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(address)
                .user(owner)
                .challenge(challenge)
                .pubKeyCredParams(ALGORITHMS)
                .excludeCredentials(List.of())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }
}
