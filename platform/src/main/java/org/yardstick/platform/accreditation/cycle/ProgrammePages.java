package org.yardstick.platform.accreditation.cycle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Paging;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Slice;
import org.yardstick.platform.shell.Today;

/** What is shown of cycles: the programme of a body, and what one certificate needs. */
@Component
public class ProgrammePages {
    private final ProgrammeRows programme;
    private final CycleRows cycles;
    private final CycleRules rules;
    private final Today today;

    ProgrammePages(ProgrammeRows programme, CycleRows cycles, CycleRules rules, Today today) {
        this.programme = programme;
        this.cycles = cycles;
        this.rules = rules;
        this.today = today;
    }

    /** One audit of the cycle with what it stands at. */
    public record Line(Cycle.Step step, Cycle.State state) {
        public String name(Screen screen) {
            return screen.say("accreditation.cycle.step." + step.kind().name().toLowerCase(Locale.ROOT), step.number());
        }

        public String told(Screen screen) {
            return screen.say(
                    "accreditation.cycle.state." + state.name().toLowerCase(Locale.ROOT),
                    step.done().map(screen::date).orElse(""));
        }

        public String pill() {
            return switch (state) {
                case DONE -> "pill-done";
                case AHEAD -> "pill-new";
                case DUE -> "pill-progress";
                case OVERDUE -> "pill-missing";
                case LAPSED -> "pill-wait";
            };
        }
    }

    /** A certificate in the programme; nothing is next when it expires with everything done. */
    public record Entry(
            UUID certificate, String number, Names holder, String level, Cycle cycle, Optional<Line> next) {}

    /** The programme as it is asked for. */
    public record ListPage(Slice<Entry> slice, String which, String name) {
        public Map<String, String> choices(Screen screen) {
            var choices = new LinkedHashMap<String, String>();
            for (var one : ProgrammeRows.Which.values()) {
                choices.put(one.name().toLowerCase(Locale.ROOT), screen.say("accreditation.cycle.which", one));
            }
            return choices;
        }

        public String address() {
            return "/programme?which=" + which + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&page=";
        }
    }

    /** The cycle of one certificate. */
    public record CyclePage(
            UUID certificate,
            String number,
            Cycle cycle,
            List<Line> lines,
            Optional<LocalDate> restorableUntil,
            Opening opening,
            boolean mayChange) {}

    /**
     * What the office can do about the next surveillance.
     *
     * @param possible whether it may open the audit now
     * @param under the audit that is under way
     */
    public record Opening(boolean possible, Optional<UUID> under) {}

    ListPage list(Viewer viewer, String which, String name, int page) {
        var day = today.day();
        var chosen = ProgrammeRows.Which.of(which);
        var slice = programme.page(viewer.organisations(Role.SECRETARIAT), chosen, name, page, day);
        var entries = slice.rows().stream().map(row -> entry(row, day)).toList();
        return new ListPage(
                new Slice<>(entries, slice.number(), slice.size(), slice.total()),
                chosen.name().toLowerCase(Locale.ROOT),
                name);
    }

    /** A part of the programme, and how many there are in all. */
    record Found(List<Entry> rows, long total) {}

    /** For programs: from a certificate on. */
    Found due(Viewer viewer, ProgrammeRows.Asked asked, Paging paging) {
        var day = today.day();
        var slice = programme.after(viewer.organisations(Role.SECRETARIAT), asked, paging, day);
        return new Found(slice.rows().stream().map(row -> entry(row, day)).toList(), slice.total());
    }

    private Entry entry(ProgrammeRows.Row row, LocalDate day) {
        var kept = row.kept();
        var next = kept.cycle().next(rules).map(step -> line(kept.cycle(), step, day));
        return new Entry(kept.certificate(), kept.number(), row.holder(), row.level(), kept.cycle(), next);
    }

    private Line line(Cycle cycle, Cycle.Step step, LocalDate day) {
        return new Line(step, cycle.state(step, day, rules));
    }

    /** For the office of the body and the quality managers of the holder. */
    CyclePage cycle(UUID certificate, Viewer viewer) {
        var kept = NotFound.unlessPresent(cycles.find(certificate)
                .filter(one -> viewer.holds(one.body(), Role.SECRETARIAT)
                        || viewer.holds(one.organisation(), Role.QUALITY_MANAGER)));
        var day = today.day();
        var cycle = kept.cycle();
        return new CyclePage(
                kept.certificate(),
                kept.number(),
                cycle,
                cycle.steps(rules).stream().map(step -> line(cycle, step, day)).toList(),
                Optional.of(cycle.expires().plus(rules.restoration())).filter(until -> cycle.isRestorable(day, rules)),
                opening(kept, viewer),
                mayChange(kept, viewer));
    }

    /** Its holder, while it holds. */
    private boolean mayChange(CycleRows.Kept kept, Viewer viewer) {
        var cycle = kept.cycle();
        return viewer.holds(kept.organisation(), Role.QUALITY_MANAGER)
                && cycle.ended().isEmpty()
                && cycle.suspended().isEmpty()
                && today.day().isBefore(cycle.expires());
    }

    private Opening opening(CycleRows.Kept kept, Viewer viewer) {
        var under = cycles.openAudit(kept.certificate());
        var next = kept.cycle().next(rules).filter(step -> step.kind() == Cycle.Kind.SURVEILLANCE);
        var possible = viewer.holds(kept.body(), Role.SECRETARIAT)
                && under.isEmpty()
                && next.isPresent()
                && kept.cycle().ended().isEmpty();
        return new Opening(possible, under);
    }
}
