package org.yardstick.platform.register.credential;

import java.math.BigDecimal;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;
import tools.jackson.databind.node.ObjectNode;

/** A body with keys, its certificates, lists and document, all made as the application makes them but without it. */
public final class TestCertificates {
    public static final UUID BODY = UUID.fromString("019aa8a0-0000-7000-8000-0000000000b0");
    private static final UUID ASSESSOR = UUID.fromString("019aa8a0-0000-7000-8000-0000000000a0");
    public static final String ROOT = "https://scheme.example:8443";
    public static final String DID = "did:web:scheme.example%3A8443:bodies:" + BODY;
    public static final Instant SIGNED = Instant.parse("2026-11-20T03:00:00Z");
    public static final Instant DURING = Instant.parse("2026-11-25T12:00:00Z");
    public static final int PLACE = 94_567;
    private static final TestCertificates USUAL = new TestCertificates(DID);

    public final KeyPair edwards = pair("Ed25519", 255);
    public final KeyPair rsa = pair("RSA", 2048);
    private final String did;

    private TestCertificates(String did) {
        this.did = did;
    }

    public static TestCertificates usual() {
        return USUAL;
    }

    /** Somebody else with keys. */
    public static TestCertificates of(String did) {
        return new TestCertificates(did);
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (size > 255) {
                generator.initialize(size);
            }
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CertificateFacts facts(UUID body, String root) {
        return facts(body, root, LocalDate.of(2026, 11, 20));
    }

    /** What takes effect three days after it was granted. */
    public static CertificateFacts facts(UUID body, String root, LocalDate granted) {
        return new CertificateFacts(
                URI.create(root + "/certificates/HK-2026-00017"),
                "HK-2026-00017",
                CertificateFacts.Kind.ORGANISATION,
                new CertificateFacts.Holder(
                        UUID.fromString("019aa8a0-0000-7000-8000-0000000000c0"),
                        new Names("Harbour Property Services Limited", "海港物业服务有限公司", "海港物業服務有限公司"),
                        "HK",
                        "Hong Kong"),
                new CertificateFacts.Body(
                        body, new Names("Pacific Service Quality Association", "太平洋服务质素协会", "太平洋服務質素協會")),
                Optional.of(new CertificateFacts.Body(ASSESSOR, Names.of("Harbour City Assessors"))),
                new CertificateFacts.Standard(
                        "OSQS",
                        new Names("Open Service Quality Standard", "开放服务质素标准", "開放服務質素標準"),
                        "1.0",
                        "0f".repeat(32),
                        "property-management",
                        new Names("Property management", "物业管理", "物業管理")),
                Map.of(
                        Language.ENGLISH, "Management of residential estates",
                        Language.SIMPLIFIED, "住宅屋苑管理",
                        Language.TRADITIONAL, "住宅屋苑管理"),
                List.of(
                        new CertificateFacts.Site(Names.of("Head office"), "HK", "Hong Kong"),
                        new CertificateFacts.Site(Names.of("Bay Garden"), "HK", "Hong Kong")),
                Optional.of(new CertificateFacts.Level(
                        "II",
                        new Names("Proactive Service Center", "主动服务中心", "主動服務中心"),
                        List.of(
                                new CertificateFacts.Level.Step("I", Names.of("Operation Service Center")),
                                new CertificateFacts.Level.Step("II", Names.of("Proactive Service Center")),
                                new CertificateFacts.Level.Step("III", Names.of("Strategic Business Unit"))))),
                new CertificateFacts.Period(
                        granted, granted.plusDays(3), granted.plusDays(2).plusYears(3), ZoneId.of("Asia/Hong_Kong")),
                List.of(
                        score("overall", "Overall", "71.4", "66.9"),
                        score("intention", "Intention", "80.0", "74.1"),
                        score("implementation", "Implementation", "72.5", "68.0")),
                List.of(new CertificateFacts.Alignment(
                        "Quality management systems",
                        "ISO 9001:2015",
                        URI.create("https://www.iso.org/standard/62085.html"),
                        Optional.of("ISO 9001"))),
                new CertificateFacts.StatusPlace(1, PLACE));
    }

    private static CertificateFacts.Score score(String code, String name, String independent, String interrelated) {
        return new CertificateFacts.Score(
                code,
                Names.of(name),
                Optional.of(new BigDecimal(independent)),
                Optional.of(new BigDecimal(interrelated)));
    }

    /** Before it is signed. */
    public ObjectNode unsigned() {
        return StrictJson.tree(CertificateJson.of(facts(BODY, ROOT), new CertificateJson.Address() {
            @Override
            public String did(UUID body) {
                return body.equals(BODY) ? did : "did:web:assessors.example:bodies:" + body;
            }

            @Override
            public String root() {
                return ROOT;
            }
        }));
    }

    public ObjectNode certificate() {
        return sign(unsigned(), SIGNED);
    }

    public ObjectNode sign(ObjectNode unsigned, Instant at) {
        return DataIntegrity.sign(unsigned, edwards.getPrivate(), did + "#ed25519-1", at);
    }

    public String token() {
        return token(IssueCredential.withClaims(unsigned(), SIGNED));
    }

    public String token(ObjectNode claims) {
        return CompactJws.sign(claims, IssuerKey.Suite.RSA, rsa.getPrivate(), did + "#rsa-1");
    }

    public ObjectNode claims() {
        return IssueCredential.withClaims(unsigned(), SIGNED);
    }

    /** The document of the keys; what a test changes in it, it changes by itself. */
    public ObjectNode document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", DidDocuments.CONTEXTS);
        document.put("id", did);
        document.put(
                "verificationMethod",
                List.of(
                        Map.of(
                                "id",
                                did + "#ed25519-1",
                                "type",
                                "Multikey",
                                "controller",
                                did,
                                "publicKeyMultibase",
                                PublicKeys.multikey(edwards.getPublic())),
                        Map.of(
                                "id",
                                did + "#rsa-1",
                                "type",
                                "JsonWebKey",
                                "controller",
                                did,
                                "publicKeyJwk",
                                PublicKeys.jwk(rsa.getPublic()))));
        document.put("assertionMethod", List.of(did + "#ed25519-1", did + "#rsa-1"));
        return StrictJson.tree(document);
    }

    /** The list of the purpose in which these places are set, made {@code from} then. */
    public ObjectNode list(StatusPurpose purpose, Instant from, int... places) {
        var set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        var id = ROOT + new StatusList(BODY, purpose, 1).path();
        var bits = StatusBits.of(set, StatusBits.USUAL_SIZE);
        return sign(StrictJson.tree(StatusLists.json(id, did, purpose, bits, from)), from);
    }
}
