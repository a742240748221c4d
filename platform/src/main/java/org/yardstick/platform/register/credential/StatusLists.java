package org.yardstick.platform.register.credential;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.PublicAddress;

/**
 * The lists of withdrawn and suspended certificates, signed by the body whose certificates they are. A list is made anew when something in
 * it has changed, and once a day, so that an old copy is known for one: it says itself until when it may be believed. Nodes that make the
 * same list make the same bytes.
 */
@Component
public class StatusLists {
    /** How long a copy may be believed. */
    static final Duration VALIDITY = Duration.ofDays(7);

    private static final int DRAWS = 64;

    private final ObjectProvider<StatusOf> register;
    private final IssuerKeys keys;
    private final DidDocuments documents;
    private final PublicAddress address;
    private final Clock clock;
    private final Map<StatusList, Kept> lists = new ConcurrentHashMap<>();

    StatusLists(
            ObjectProvider<StatusOf> register,
            IssuerKeys keys,
            DidDocuments documents,
            PublicAddress address,
            Clock clock) {
        this.register = register;
        this.keys = keys;
        this.documents = documents;
        this.address = address;
        this.clock = clock;
    }

    /**
     * A list as it goes out.
     *
     * @param packed the same by gzip, a quarter less: the bits are packed already, but written in base64
     * @param tag changes with the bytes
     */
    record Served(byte[] json, byte[] packed, String tag) {
        static Served of(String json) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            var tag = CanonicalJson.hex(CanonicalJson.sha256(bytes)).substring(0, 32);
            return new Served(bytes, StatusBits.packed(bytes), tag);
        }
    }

    /** What a list was made from, and what was made. */
    private record Kept(StatusOf.Mark mark, Instant from, String method, String json, Served served) {
        boolean fits(StatusOf.Mark now, Instant begin, Optional<String> key) {
            return mark.equals(now)
                    && from.equals(begin)
                    && key.filter(method::equals).isPresent();
        }
    }

    /** The signed list as JSON; empty when there is none. */
    public Optional<String> published(StatusList list) {
        return kept(list).map(Kept::json);
    }

    /** The same bytes for all who ask, made once. */
    Optional<Served> served(StatusList list) {
        return kept(list).map(Kept::served);
    }

    private Optional<Kept> kept(StatusList list) {
        return Optional.ofNullable(register.getIfAvailable())
                .flatMap(of -> of.mark(list).map(mark -> made(list, of, mark)));
    }

    private Kept made(StatusList list, StatusOf of, StatusOf.Mark mark) {
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var changed = mark.changedAt().truncatedTo(ChronoUnit.SECONDS);
        var from = changed.isAfter(today) ? changed : today;
        var key = keys.newest(list.body(), IssuerKey.Suite.ED25519).map(documents::method);
        var kept = lists.get(list);
        if (kept != null && kept.fits(mark, from, key)) {
            return kept;
        }
        var made = sign(list, of.bits(list), mark, from);
        lists.put(list, made);
        return made;
    }

    private Kept sign(StatusList list, StatusBits bits, StatusOf.Mark mark, Instant from) {
        var signing = keys.signing(list.body(), IssuerKey.Suite.ED25519);
        var method = documents.method(signing.key());
        var json = json(address.of(list.path()), documents.did(list.body()), list.purpose(), bits, from);
        var signed = DataIntegrity.sign(StrictJson.tree(json), signing.secret(), method, from);
        var text = StrictJson.written(signed);
        return new Kept(mark, from, method, text, Served.of(text));
    }

    static Map<String, Object> json(String id, String issuer, StatusPurpose purpose, StatusBits bits, Instant from) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", Contexts.OF_A_STATUS_LIST);
        json.put("id", id);
        json.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        json.put("issuer", issuer);
        json.put("validFrom", from.toString());
        json.put("validUntil", from.plus(VALIDITY).toString());
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", id + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", purpose.code());
        subject.put("encodedList", bits.encoded());
        json.put("credentialSubject", subject);
        return json;
    }

    /** A free place of a list, every one as likely as any other, so that it tells nothing; empty when all are taken. */
    public static Optional<Integer> freeIndex(RandomGenerator random, int size, IntPredicate taken) {
        for (int draw = 0; draw < DRAWS; draw++) {
            int place = random.nextInt(size);
            if (!taken.test(place)) {
                return Optional.of(place);
            }
        }
        var free = IntStream.range(0, size).filter(taken.negate()).toArray();
        return free.length == 0 ? Optional.empty() : Optional.of(free[random.nextInt(free.length)]);
    }
}
