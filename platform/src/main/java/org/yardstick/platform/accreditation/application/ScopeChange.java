package org.yardstick.platform.accreditation.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /**
     * @param before and {@code now}: codes and numbers as they are shown; of sites, how many
     * @param sites that are added or taken out
     */
    public record Difference(Kind kind, String before, String now, List<Names> sites) {
        public String in(Words words) {
            var told = words.say("accreditation.change.difference." + kind.code(), shown(before), shown(now));
            return sites.isEmpty()
                    ? told
                    : words.say(
                            "accreditation.change.sites",
                            told,
                            sites.stream()
                                    .map(site -> site.in(words.language()))
                                    .collect(Collectors.joining(words.say("accreditation.list-separator"))));
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

    /** As it is to be certified. */
    record Wanted(Names holder, String level, ScopeText scope, int headcount, List<CoveredSite> sites) {}

    /** @param growth by how many percent of people more the size is another one */
    static ScopeChange between(Certified before, Wanted now, int growth) {
        var all = new ArrayList<Difference>();
        add(all, Kind.LEVEL, before.level, now.level);
        add(all, Kind.SITES_ADDED, without(now.sites, before.sites));
        if (!before.scope.equals(now.scope)) {
            all.add(new Difference(Kind.ACTIVITIES, "", "", List.of()));
        }
        var grown = now.headcount * 100L > before.headcount * (100L + growth);
        add(all, grown ? Kind.PEOPLE_MORE : Kind.PEOPLE, before.headcount, now.headcount);
        add(all, Kind.SITES_REMOVED, without(before.sites, now.sites));
        add(all, Kind.NAME, before.holder.en(), now.holder.en());
        return new ScopeChange(before, List.copyOf(all));
    }

    private static List<Names> without(List<CoveredSite> these, List<CoveredSite> those) {
        var others = those.stream().map(CoveredSite::id).collect(Collectors.toSet());
        return these.stream()
                .filter(site -> !others.contains(site.id()))
                .map(CoveredSite::names)
                .toList();
    }

    private static void add(List<Difference> all, Kind kind, Object before, Object now) {
        if (!before.equals(now)) {
            all.add(new Difference(kind, before.toString(), now.toString(), List.of()));
        }
    }

    private static void add(List<Difference> all, Kind kind, List<Names> sites) {
        if (!sites.isEmpty()) {
            all.add(new Difference(kind, "0", String.valueOf(sites.size()), sites));
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
