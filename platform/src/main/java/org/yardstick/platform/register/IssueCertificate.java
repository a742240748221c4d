package org.yardstick.platform.register;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.register.credential.Credential;
import org.yardstick.platform.register.credential.IssueCredential;
import org.yardstick.platform.shell.PublicAddress;

/**
 * Writes a new certificate: its number, its places in the status lists, what it says, the signed forms and what the search reads. Refused
 * when the keys of the body lie at another node. The transaction, the log and the journal are its caller's.
 */
@Component
class IssueCertificate {
    static final String PATH = "/register/";

    private final JdbcClient db;
    private final Numbers numbers;
    private final StatusPlaces places;
    private final IssueCredential credentials;
    private final PublicAddress address;

    IssueCertificate(
            JdbcClient db, Numbers numbers, StatusPlaces places, IssueCredential credentials, PublicAddress address) {
        this.db = db;
        this.numbers = numbers;
        this.places = places;
        this.credentials = credentials;
        this.address = address;
    }

    /** @param sha256 of the signed certificate */
    record Issued(UUID id, String number, String sha256) {}

    Issued write(Grant grant, UUID by, Instant at) {
        var body = grant.issuer();
        var number = numbers.next(body, grant.period().granted().getYear());
        var place = places.draw(body.id());
        var facts = grant.facts(URI.create(address.of(PATH + number)), number, place);
        var id = insert(grant, facts, by, at);
        places.take(id, body.id(), place);
        var credential = credentials.of(facts);
        insert(id, credential);
        insertEntry(id, grant);
        return new Issued(id, number, credential.sha256());
    }

    private UUID insert(Grant grant, CertificateFacts facts, UUID by, Instant at) {
        return db.sql("""
                insert into register.certificate
                    (number, kind, body, organisation, person, facts, granted_on, effective_on, expires_on, zone,
                     first_granted_on, decision, replaces, issued_by, issued_at)
                values (:number, :kind, :body, :organisation, :person, :facts, :granted, :effective, :expires, :zone,
                        coalesce((select first_granted_on from register.certificate where id = :replaces), :granted),
                        :decision, :replaces, :by, :at)
                returning id""")
                .params(columns(grant, facts))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    private static Map<String, @Nullable Object> columns(Grant grant, CertificateFacts facts) {
        var holder = grant.holder().id();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("number", facts.number());
        columns.put("kind", facts.kind().name().toLowerCase(java.util.Locale.ROOT));
        columns.put("body", facts.issuer().id());
        columns.put("organisation", facts.kind() == CertificateFacts.Kind.ORGANISATION ? holder : null);
        columns.put("person", facts.kind() == CertificateFacts.Kind.PERSON ? holder : null);
        columns.put("facts", CanonicalJson.of(facts));
        columns.put("granted", facts.period().granted());
        columns.put("effective", facts.period().effective());
        columns.put("expires", facts.period().expires());
        columns.put("zone", facts.period().zone().getId());
        columns.put("decision", grant.decision());
        columns.put("replaces", grant.replaces().orElse(null));
        return columns;
    }

    private void insert(UUID certificate, Credential credential) {
        db.sql("""
                insert into register.credential (certificate, json, jwt, sha256)
                values (:certificate, :json, :jwt, :sha256)""")
                .param("certificate", certificate)
                .param("json", credential.json())
                .param("jwt", credential.jwt())
                .param("sha256", credential.sha256())
                .update();
    }

    private void insertEntry(UUID certificate, Grant grant) {
        db.sql("""
                insert into register.entry
                    (certificate, body, listed, words, sector, level, level_rank, country, city, granted_on,
                     effective_on, expires_on)
                values (:certificate, :body, :listed, array_to_tsvector(:words), :sector, :level, :rank, :country,
                        :city, :granted, :effective, :expires)""")
                .param("certificate", certificate)
                .param("body", grant.issuer().id())
                .param("listed", grant.listed())
                .param("words", SearchWords.of(names(grant)).toArray(String[]::new))
                .param("sector", grant.sector().code())
                .param("level", grant.level().map(CertificateFacts.Level::code).orElse(null))
                .param("rank", grant.level().map(IssueCertificate::rank).orElse(null))
                .param("country", grant.holder().country())
                .param("city", grant.holder().city())
                .param("granted", grant.period().granted())
                .param("effective", grant.period().effective())
                .param("expires", grant.period().expires())
                .update();
    }

    static int rank(CertificateFacts.Level level) {
        return IntStream.range(0, level.all().size())
                .filter(at -> level.all().get(at).code().equals(level.code()))
                .map(at -> at + 1)
                .findFirst()
                .orElse(0);
    }

    /** Of the holder and of its sites. */
    static Stream<String> names(Grant grant) {
        return Stream.concat(
                        Stream.of(grant.holder().names()),
                        grant.sites().stream().map(CertificateFacts.Site::names))
                .flatMap(IssueCertificate::scripts);
    }

    private static Stream<String> scripts(Names names) {
        return Stream.of(Optional.of(names.en()), Optional.ofNullable(names.hans()), Optional.ofNullable(names.hant()))
                .flatMap(Optional::stream);
    }
}
