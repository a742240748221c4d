package org.yardstick.platform.council;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.Mandate;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.Subject;

/**
 * Answers for the council whether a body may act. Companies are assessed by bodies that are authorised for it, bodies by the council alone and
 * not by themselves. Where no council is named, everybody may.
 *
 * <p>Refused: {@code council.refused.bodies-only} (the council assesses no companies), {@code council.refused.council-only} (bodies are
 * evaluated by the council), {@code council.refused.itself}, {@code council.refused.never}, {@code council.refused.outside},
 * {@code council.refused.ahead}, {@code council.refused.suspended}, {@code council.refused.expired}, {@code council.refused.withdrawn}.
 */
@Component
class CouncilMandate implements Mandate {
    private final Councils councils;
    private final AuthorisationRows rows;
    private final RemitWords words;
    private final Known known;
    private final Today today;

    CouncilMandate(Councils councils, AuthorisationRows rows, RemitWords words, Known known, Today today) {
        this.councils = councils;
        this.rows = rows;
        this.words = words;
        this.known = known;
        this.today = today;
    }

    /** Who assesses, who is assessed, against what. */
    @Component
    record Known(Organisations organisations, Editions editions) {
        Organisation organisation(UUID id) {
            return NotFound.unlessPresent(organisations.find(id));
        }

        boolean isForBodies(UUID edition) {
            return editions.get(edition).document().subject() == Subject.BODY;
        }
    }

    @Override
    public void mustAllow(Asked asked, Act act) {
        councils.current().ifPresent(council -> mustAllow(council, asked, act));
    }

    private void mustAllow(Council council, Asked asked, Act act) {
        var isCouncil = council.organisation().equals(asked.body());
        if (known.isForBodies(asked.edition())) {
            refuseIf(!isCouncil, "council.refused.council-only", council.names());
            refuseIf(asked.organisation().equals(asked.body()), "council.refused.itself");
            return;
        }
        refuseIf(isCouncil, "council.refused.bodies-only", council.names());
        var point = new Remit.Point(
                known.organisation(asked.organisation()).sector().code(), asked.level(), asked.edition());
        var entitled = Entitlement.of(rows.of(asked.body()), point, today.day());
        if (!entitled.allows(act)) {
            throw refusal(entitled, known.organisation(asked.body()).names(), point);
        }
    }

    /** Which body, for what, since when. */
    private Refused refusal(Entitlement entitled, Names body, Remit.Point point) {
        var one = words.named(new Remit(Set.of(point.sector()), Set.of(point.level()), Set.of(point.edition())));
        if (entitled.found().isEmpty()) {
            return new Refused(entitled.elsewhere() ? "council.refused.outside" : "council.refused.never", body, one);
        }
        var found = entitled.found().get();
        var day = today.day();
        var since = Authorisation.said(found.since(day));
        var code = found.state(day).code();
        return found.reason(day)
                .map(reason -> new Refused("council.refused." + code, body, one, since, reason))
                .orElseGet(() -> new Refused("council.refused." + code, body, one, since));
    }

    @Override
    public Optional<String> insteadOfCertificate(Asked asked, UUID decision) {
        return councils.current()
                .filter(council -> council.organisation().equals(asked.body()) && known.isForBodies(asked.edition()))
                .map(council -> rows.ofDecision(decision).isPresent()
                        ? CouncilPages.body(asked.organisation())
                        : CouncilPages.grant(asked.organisation(), decision));
    }

    @Override
    public Optional<Set<UUID>> open() {
        return councils.current().map(council -> {
            var day = today.day();
            var open = new HashSet<>(rows.all().stream()
                    .filter(one -> one.state(day) == Authorisation.State.IN_FORCE)
                    .map(Authorisation::body)
                    .collect(Collectors.toSet()));
            open.add(council.organisation());
            return open;
        });
    }

    private static void refuseIf(boolean wrong, String key, Named... parts) {
        if (wrong) {
            throw new Refused(key, (Object[]) parts);
        }
    }
}
