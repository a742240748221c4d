package org.yardstick.platform.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.decision.PositiveDecisions;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Countries;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Screen;

/**
 * What is shown of the council's work. Whom it concerns: its own people, whoever keeps the instance, and a body for itself; everybody else
 * reads the public list.
 */
@Component
public class CouncilPages {
    private static final Role[] OF_BODY = {Role.SECRETARIAT, Role.DECIDER, Role.QUALITY_MANAGER};

    private final Councils councils;
    private final AuthorisationRows rows;
    private final PositiveDecisions decisions;
    private final Disinterest disinterest;
    private final RemitWords words;

    CouncilPages(
            Councils councils,
            AuthorisationRows rows,
            PositiveDecisions decisions,
            Disinterest disinterest,
            RemitWords words) {
        this.councils = councils;
        this.rows = rows;
        this.decisions = decisions;
        this.disinterest = disinterest;
        this.words = words;
    }

    static String body(UUID body) {
        return "/council/bodies/" + body;
    }

    static String grant(UUID body, UUID decision) {
        return body(body) + "/authorisations/new?decision=" + decision;
    }

    /** A body with what it is authorised for, the newest first. */
    public record BodyRow(Organisation body, List<AuthorisationView> authorisations) {
        public String path() {
            return CouncilPages.body(body.id());
        }

        /** The city, and the country where that does not say it already. */
        public String place(Screen screen) {
            var city = Cities.name(body.city(), screen.language());
            var country = Countries.name(body.country(), screen.language());
            return country.contains(city) ? country : screen.say("register.place", city, country);
        }

        public boolean isInForce() {
            return authorisations.stream().anyMatch(one -> one.state() == Authorisation.State.IN_FORCE);
        }
    }

    /** A decision on a peer evaluation from which no authorisation follows yet. */
    public record Waiting(PositiveDecisions.Positive of, LocalDate today) {
        /** Its public notice runs. */
        public boolean isEarly() {
            return of.noticeUntil().filter(last -> !today.isAfter(last)).isPresent();
        }

        public String path() {
            return grant(of.organisation(), of.id());
        }
    }

    /** The first page of the council. */
    public record CouncilPage(
            Optional<Council> council,
            List<BodyRow> rows,
            List<Waiting> waiting,
            boolean decides,
            boolean administers,
            Map<String, String> typed) {
        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /**
     * One body, for the council and for itself.
     *
     * @param bar the rule that keeps the viewer from deciding on it
     */
    public record BodyPage(
            Optional<Council> council, BodyRow row, List<Waiting> waiting, boolean decides, Optional<String> bar) {
        public boolean mayDecide() {
            return decides && bar.isEmpty();
        }
    }

    /** One authorisation with its history. */
    public record ActPage(AuthorisationView view, boolean decides, Optional<String> bar, Map<String, String> typed) {
        public boolean mayDecide() {
            return decides && bar.isEmpty() && kinds().stream().findAny().isPresent();
        }

        public List<Act.Kind> kinds() {
            return List.of(Act.Kind.values()).stream().filter(view::may).toList();
        }

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** The form on which a body is authorised. */
    public record GrantPage(
            Organisation body, List<RemitWords.Choice> editions, GrantForm form, Optional<Waiting> after) {
        public Map<String, String> editionNames() {
            var names = new LinkedHashMap<String, String>();
            editions.forEach(one -> names.put(one.id().toString(), one.name()));
            return names;
        }

        public List<String> levels() {
            return RemitWords.levels(editions);
        }

        public List<String> sectors() {
            return RemitWords.sectors();
        }
    }

    CouncilPage page(Viewer viewer, Map<String, String> typed) {
        var council = councils.current();
        return new CouncilPage(
                council,
                rows(),
                council.filter(one -> one.isDecidedBy(viewer))
                        .map(this::waiting)
                        .orElse(List.of()),
                council.filter(one -> one.isDecidedBy(viewer)).isPresent(),
                viewer.holds(Role.ADMINISTRATOR),
                typed);
    }

    /** Every body but the council. */
    List<BodyRow> rows() {
        var names = words.names();
        var council = councils.current().map(Council::organisation);
        var views = rows.all().stream()
                .map(one -> view(one, names))
                .collect(Collectors.groupingBy(one -> one.of().body()));
        return councils.bodies().stream()
                .filter(body -> !council.equals(Optional.of(body.id())))
                .map(body -> new BodyRow(body, views.getOrDefault(body.id(), List.of())))
                .toList();
    }

    private AuthorisationView view(Authorisation one, Map<UUID, String> names) {
        return new AuthorisationView(one, disinterest.today(), names);
    }

    List<Waiting> waiting(Council council) {
        var used = rows.decisions();
        return decisions.of(council.organisation()).stream()
                .filter(one -> !used.contains(one.id()))
                .map(one -> new Waiting(one, disinterest.today()))
                .toList();
    }

    BodyPage bodyPage(UUID body, Viewer viewer) {
        var council = mustConcern(body, viewer);
        var row = row(body);
        var decides = council.filter(one -> one.isDecidedBy(viewer));
        return new BodyPage(
                council,
                row,
                decides.map(this::waiting).orElse(List.of()).stream()
                        .filter(one -> one.of().organisation().equals(body))
                        .toList(),
                decides.isPresent(),
                decides.flatMap(one -> disinterest.bar(one, body, viewer)));
    }

    /** For whom it is there; to everybody else it is not. */
    private Optional<Council> mustConcern(UUID body, Viewer viewer) {
        var council = councils.current();
        if (!viewer.holds(Role.ADMINISTRATOR)
                && !viewer.holds(body, OF_BODY)
                && council.filter(one -> one.isDecidedBy(viewer)).isEmpty()) {
            throw new NotFound();
        }
        return council;
    }

    private BodyRow row(UUID body) {
        return NotFound.unlessPresent(
                rows().stream().filter(one -> one.body().id().equals(body)).findFirst());
    }

    ActPage actPage(UUID id, Map<String, String> typed, Viewer viewer) {
        var one = NotFound.unlessPresent(rows.find(id));
        var decides = mustConcern(one.body(), viewer).filter(council -> council.isDecidedBy(viewer));
        return new ActPage(
                view(one, words.names()),
                decides.isPresent(),
                decides.flatMap(council -> disinterest.bar(council, one.body(), viewer)),
                typed);
    }

    GrantPage grantPage(UUID body, GrantForm form, Viewer viewer) {
        var council = councils.decidedBy(viewer);
        var after = form.decisionChosen()
                .flatMap(decision -> waiting(council).stream()
                        .filter(one -> one.of().id().equals(decision)
                                && one.of().organisation().equals(body))
                        .findFirst());
        return new GrantPage(row(body).body(), words.editions(), form, after);
    }
}
