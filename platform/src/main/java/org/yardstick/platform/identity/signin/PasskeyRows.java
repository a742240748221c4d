package org.yardstick.platform.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.NotFound;

/** The public halves of all passkeys. */
@Component
class PasskeyRows implements UserCredentialRepository {
    private static final String COLUMNS = """
            select credential, person, label, public_key, sign_count, verified, backup_eligible, backed_up, transports,
                   attestation, client_data, added_at, used_at
              from identity.passkey""";

    private final JdbcClient db;
    private final Clock clock;

    PasskeyRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<CredentialRecord> of(UUID person) {
        return db.sql(COLUMNS + " where person = :person order by added_at")
                .param("person", person)
                .query(PasskeyRows::read)
                .list();
    }

    void remove(UUID person, Bytes credential) {
        var removed = db.sql("delete from identity.passkey where credential = :credential and person = :person")
                .param("credential", credential.getBytes())
                .param("person", person)
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return db.sql(COLUMNS + " where credential = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyRows::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return of(PasskeyOwners.person(handle));
    }

    /** Written when it is registered, and again with its new count each time it was used. */
    @Override
    public void save(CredentialRecord key) {
        db.sql("""
                insert into identity.passkey
                    (credential, person, label, public_key, sign_count, verified, backup_eligible, backed_up,
                     transports, attestation, client_data, added_at, used_at)
                values (:credential, :person, :label, :key, :count, :verified, :eligible, :backedUp,
                        :transports, :attestation, :client, :now, :now)
                on conflict (credential) do update
                   set sign_count = excluded.sign_count, verified = excluded.verified, backed_up = excluded.backed_up,
                       used_at = excluded.used_at""").params(columns(key)).update();
    }

    private Map<String, @Nullable Object> columns(CredentialRecord key) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("credential", key.getCredentialId().getBytes());
        columns.put("person", PasskeyOwners.person(key.getUserEntityUserId()));
        columns.put("label", key.getLabel());
        columns.put("key", key.getPublicKey().getBytes());
        columns.put("count", key.getSignatureCount());
        columns.put("verified", key.isUvInitialized());
        columns.put("eligible", key.isBackupEligible());
        columns.put("backedUp", key.isBackupState());
        columns.put("attestation", bytes(key.getAttestationObject()));
        columns.put("client", bytes(key.getAttestationClientDataJSON()));
        columns.put("now", Timestamp.from(clock.instant()));
        var transports = key.getTransports().stream().map(AuthenticatorTransport::getValue);
        columns.put("transports", transports.collect(Collectors.joining(" ")));
        return columns;
    }

    private static byte @Nullable [] bytes(@Nullable Bytes value) {
        return value == null ? null : value.getBytes();
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("Only its owner removes a passkey");
    }

    private static CredentialRecord read(ResultSet row, int n) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(PasskeyOwners.handle(row.getObject("person", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(row.getTimestamp("added_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .build();
    }
}
