package org.yardstick.platform.identity.signin;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;

/** People as WebAuthn knows them: by a handle, which is the person's id. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient db;

    PasskeyOwners(JdbcClient db) {
        this.db = db;
    }

    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static UUID person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    PublicKeyCredentialUserEntity entity(Viewer viewer) {
        return entity(viewer.person(), viewer.email(), viewer.names().en());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        record Row(UUID id, String email, String name) {}
        return db.sql("select id, email, name from identity.person where id = :id")
                .param("id", person(handle))
                .query(Row.class)
                .optional()
                .map(row -> entity(row.id, row.email, row.name))
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        throw new UnsupportedOperationException("A passkey is found by its handle");
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        // People are kept by the rest of this capability.
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("People are not deleted here");
    }

    /** An authenticator keeps the name for good and knows no reader: it is given the one in Latin letters. */
    private static PublicKeyCredentialUserEntity entity(UUID person, String email, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(person))
                .name(email)
                .displayName(name)
                .build();
    }
}
