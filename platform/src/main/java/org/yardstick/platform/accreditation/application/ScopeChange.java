package org.yardstick.platform.accreditation.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Words;

/**
 * What a holder asks to be certified differently before the certificate is renewed, and what that takes (ISO/IEC 17021-1, 9.6.4 and 9.6.5):
 * more than was certified is audited; less, or another name, is decided on documents; about another wording the office judges.
 *
 * @param differences in the order in which they are told
 */
public record ScopeChange(Certified before, List<Difference> differences) {

    /** What was certified, as it was filed then. */
    public record Certified(
            UUID certificate,
            String number,
            LocalDate expiresOn,
            Names holder,
            String level,
            ScopeText scope,
            int headcount,
            List<CoveredSite> sites) {}

    /** What of it changes. Each that is audited has its part of the audit time. */
    public enum Kind {
        LEVEL,
        SITES_ADDED,
        ACTIVITIES,
        /** More people than the rules take for the same size. */
        PEOPLE_MORE,
        SITES_REMOVED,
        PEOPLE,
        NAME;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isAudited() {
            return ordinal() <= PEOPLE_MORE.ordinal();
        }
    }

    /** @param before and {@code now}: codes and numbers as they are shown; of sites, how many */
    public record Difference(Kind kind, String before, String now) {
        public String in(Words words) {
            return words.say("accreditation.change.difference." + kind.code(), shown(before), shown(now));
        }

        private static Object shown(String part) {
            return part.matches("\\d{1,9}") ? Long.valueOf(part) : part;
        }
    }

    /** How it is looked into. */
    public enum Need {
        /** A special audit. */
        AUDIT,
        /** The words changed: whether they say more or less, the office judges. */
        EITHER,
        DOCUMENTS
    }

    /** @param growth by how many percent of people more the size is another one */
    static ScopeChange between(Certified before, Names holder, Statement now, int growth) {
        var all = new ArrayList<Difference>();
        add(all, Kind.LEVEL, before.level, now.level());
        var had = before.sites.stream().map(CoveredSite::id).collect(Collectors.toSet());
        var has = now.sites().stream().map(Statement.Place::site).collect(Collectors.toSet());
        add(all, Kind.SITES_ADDED, 0, without(has, had));
        if (!before.scope.equals(now.scope())) {
            all.add(new Difference(Kind.ACTIVITIES, "", ""));
        }
        var grown = now.headcount() * 100L > before.headcount * (100L + growth);
        add(all, grown ? Kind.PEOPLE_MORE : Kind.PEOPLE, before.headcount, now.headcount());
        add(all, Kind.SITES_REMOVED, 0, without(had, has));
        add(all, Kind.NAME, before.holder.en(), holder.en());
        all.sort(Comparator.comparing(Difference::kind));
        return new ScopeChange(before, List.copyOf(all));
    }

    private static int without(Set<UUID> these, Set<UUID> those) {
        var left = new HashSet<>(these);
        left.removeAll(those);
        return left.size();
    }

    private static void add(List<Difference> all, Kind kind, Object before, Object now) {
        if (!before.equals(now)) {
            all.add(new Difference(kind, before.toString(), now.toString()));
        }
    }

    public boolean isNone() {
        return differences.isEmpty();
    }

    public boolean has(Kind kind) {
        return differences.stream().anyMatch(one -> one.kind == kind);
    }

    public Need need() {
        var audited = audited();
        if (audited.isEmpty()) {
            return Need.DOCUMENTS;
        }
        return audited.equals(List.of(Kind.ACTIVITIES.code())) ? Need.EITHER : Need.AUDIT;
    }

    /** The codes of what is audited, each with its part of the time. */
    List<String> audited() {
        return differences.stream()
                .map(Difference::kind)
                .filter(Kind::isAudited)
                .map(Kind::code)
                .toList();
    }

    /** Refused: {@code accreditation.change.refused.audit}. */
    public void mustBeDecidedOnDocuments() {
        if (need() == Need.AUDIT) {
            throw new Refused("accreditation.change.refused.audit");
        }
    }

    /** Refused: {@code accreditation.change.refused.no-audit}. */
    void mustBeAudited() {
        if (need() == Need.DOCUMENTS) {
            throw new Refused("accreditation.change.refused.no-audit");
        }
    }

    /** Where only sites are added, those and the central function are seen; else the sample is drawn from all. */
    List<SiteSample.Place> places(List<SiteSample.Place> all) {
        if (!audited().equals(List.of(Kind.SITES_ADDED.code()))) {
            return all;
        }
        var had = before.sites.stream().map(CoveredSite::id).collect(Collectors.toSet());
        return all.stream()
                .filter(place -> place.central() || !had.contains(place.id()))
                .toList();
    }
}
