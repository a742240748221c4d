package org.yardstick.platform.demo.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Units;
import org.yardstick.platform.shell.Language;
import tools.jackson.core.type.TypeReference;

/** Reads the cast, and draws the sites, units and people that are not written down one by one. */
public final class Casting {
    private static final TypeReference<List<Written>> MEMBERS = new TypeReference<>() {};

    private final Towns towns = SampleTexts.read("places", new TypeReference<>() {});
    private final PeopleNames named = new PeopleNames();

    /** Districts by city; what sites and units are called by sector: English, 简体, 繁體. */
    private record Towns(
            Map<String, List<List<String>>> districts,
            Map<String, List<String>> sites,
            Map<String, List<List<String>>> units) {}

    private record Written(
            String key,
            @Nullable String kind,
            String en,
            @Nullable String hans,
            @Nullable String hant,
            @Nullable String sector,
            String country,
            String city,
            int headcount,
            @Nullable String language,
            @Nullable String domain,
            double maturity,
            double growth,
            int since,
            @Nullable String now,
            boolean shown,
            @Nullable String waits,
            @Nullable List<Part> sites,
            @Nullable List<Part> units,
            @Nullable List<Person> people) {
        Names names() {
            return new Names(en, hans, hant);
        }

        Language spoken() {
            if (language != null) {
                return Language.ofTag(language);
            }
            return switch (country) {
                case "HK", "MO" -> Language.TRADITIONAL;
                case "CN" -> Language.SIMPLIFIED;
                default -> Language.ENGLISH;
            };
        }
    }

    private record Part(
            String en,
            @Nullable String hans,
            @Nullable String hant,
            int headcount,
            boolean business,
            @Nullable List<String> at) {}

    private record Person(
            String en,
            @Nullable String hans,
            @Nullable String hant,
            List<String> roles,
            @Nullable String shown,
            @Nullable String waits) {}

    public static Cast cast() {
        var casting = new Casting();
        return new Cast(casting.members("bodies"), casting.members("companies"));
    }

    private List<Cast.Member> members(String file) {
        return SampleTexts.read(file, MEMBERS).stream().map(this::member).toList();
    }

    private Cast.Member member(Written written) {
        var kind = Organisation.Kind.valueOf(constant(written.kind == null ? "company" : written.kind));
        var sector = written.sector == null ? Organisation.Sector.OTHER : Organisation.Sector.ofCode(written.sector);
        var company = kind == Organisation.Kind.COMPANY;
        return new Cast.Member(
                written.key,
                kind,
                written.names(),
                sector,
                written.country,
                written.city,
                written.headcount,
                written.spoken(),
                company ? sites(written, sector) : List.of(),
                company ? units(written, sector) : List.of(),
                unitSites(written),
                people(written),
                new Cast.Course(
                        written.maturity,
                        written.growth,
                        written.since,
                        Cast.Stage.valueOf(constant(written.now == null ? "none" : written.now))));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, List<String>> unitSites(Written written) {
        var sites = new LinkedHashMap<String, List<String>>();
        for (var unit : written.units == null ? List.<Part>of() : written.units) {
            if (unit.at != null) {
                sites.put(unit.en, unit.at);
            }
        }
        return sites;
    }

    private List<Sites.Statement> sites(Written written, Organisation.Sector sector) {
        if (written.sites != null) {
            return written.sites.stream()
                    .map(one -> site(written, new Names(one.en, one.hans, one.hant), one.headcount))
                    .toList();
        }
        var districts = Objects.requireNonNull(towns.districts.get(written.city), written.city);
        var random = Dice.about(written.key, "sites");
        var number = 1 + random.nextInt(Math.min(districts.size(), written.headcount > 800 ? 6 : 3));
        var kind = Objects.requireNonNull(towns.sites.get(sector.code()));
        return districts.stream()
                .limit(number)
                .map(district -> site(written, joined(district, kind), written.headcount / (number + 1)))
                .toList();
    }

    private static Sites.Statement site(Written written, Names names, int headcount) {
        return new Sites.Statement(names, "", written.country, written.city, headcount);
    }

    private static Names joined(List<String> district, List<String> kind) {
        var en = district.getFirst() + " " + kind.getFirst();
        return district.size() < 3
                ? Names.of(en)
                : new Names(en, district.get(1) + kind.get(1), district.get(2) + kind.get(2));
    }

    private List<Units.Statement> units(Written written, Organisation.Sector sector) {
        if (written.units != null) {
            return written.units.stream()
                    .map(one -> new Units.Statement(new Names(one.en, one.hans, one.hant), one.headcount, one.business))
                    .toList();
        }
        var random = Dice.about(written.key, "units");
        var names = Objects.requireNonNull(towns.units.get(sector.code()));
        var units = new ArrayList<Units.Statement>();
        int number = 2 + random.nextInt(2);
        for (int i = 0; i < number; i++) {
            var name = names.get(i);
            var share = i == 0 ? 2 : 4;
            units.add(new Units.Statement(
                    new Names(name.getFirst(), name.get(1), name.get(2)), written.headcount / share, i == 1));
        }
        return units;
    }

    private List<Cast.Player> people(Written written) {
        var domain = written.domain == null ? written.key.replace("-", "") + ".example" : written.domain;
        if (written.people != null) {
            written.people.forEach(one -> named.keep(one.en));
            return written.people.stream()
                    .map(one -> player(
                            new Names(one.en, one.hans, one.hant),
                            domain,
                            one.roles.stream().map(Casting::role).toList(),
                            Optional.ofNullable(one.shown).map(Casting::role),
                            Case.text(one.waits, "")))
                    .toList();
        }
        var shown = written.shown ? Optional.of(Role.QUALITY_MANAGER) : Optional.<Role>empty();
        var random = Dice.about(written.key, "people");
        var names = named.draw(written.country, 3 + random.nextInt(3), random);
        var people = new ArrayList<Cast.Player>();
        for (int i = 0; i < names.size(); i++) {
            var role = i == 0 ? Role.QUALITY_MANAGER : i == names.size() - 1 ? Role.FRONTLINE : Role.CONTRIBUTOR;
            var offered = i == 0 ? shown : Optional.<Role>empty();
            people.add(player(names.get(i), domain, List.of(role), offered, Case.text(written.waits, "")));
        }
        return people;
    }

    private static Role role(String word) {
        return Role.valueOf(constant(word));
    }

    private static Cast.Player player(
            Names names, String domain, List<Role> roles, Optional<Role> shown, String waits) {
        var box = names.en().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
        return new Cast.Player(box + "@" + domain, names, roles, shown, waits);
    }
}
