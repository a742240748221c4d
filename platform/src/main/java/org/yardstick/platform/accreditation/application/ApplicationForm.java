package org.yardstick.platform.accreditation.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.yardstick.platform.identity.Site;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Words;

/** An application as it was typed: every field by its name, so that what was wrong is shown again. */
public record ApplicationForm(MultiValueMap<String, String> typed) {
    private static final int MOST_PEOPLE = 5_000_000;

    static ApplicationForm of(Application application, List<Site> sites) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("level", application.level());
        typed.add("scope-en", application.scope().en());
        typed.add("scope-hans", application.scope().hans());
        typed.add("scope-hant", application.scope().hant());
        typed.add("headcount", Integer.toString(application.headcount()));
        application.languages().forEach(tag -> typed.add("language", tag));
        sites.forEach(site -> typed.add(headcount(site.id()), Integer.toString(site.headcount())));
        for (var site : application.sites()) {
            typed.add("site", site.id().toString());
            typed.set(headcount(site.id()), Integer.toString(site.headcount()));
            if (site.central()) {
                typed.add("central", site.id().toString());
            }
        }
        return new ApplicationForm(typed);
    }

    public static String headcount(UUID site) {
        return "headcount-" + site;
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip().replace("\r\n", "\n");
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    FieldErrors errors(LevelRule rule, List<Site> sites, Words words) {
        var errors = new LinkedHashMap<String, String>();
        rule.objection(value("level")).ifPresent(reason -> errors.put("level", reason.in(words)));
        for (var field : List.of("scope-en", "scope-hant", "scope-hans")) {
            if (value(field).length() > ScopeText.LONGEST) {
                errors.put(field, words.say("shell.field.too-long"));
            }
        }
        if (!isCount(value("headcount"))) {
            errors.put("headcount", words.say("accreditation.form.count-wrong", MOST_PEOPLE));
        }
        for (var site : sites) {
            if (has("site", site.id().toString()) && !isCount(value(headcount(site.id())))) {
                errors.put(headcount(site.id()), words.say("accreditation.form.count-wrong", MOST_PEOPLE));
            }
        }
        if (!value("central").isEmpty() && !has("site", value("central"))) {
            errors.put("central", words.say("accreditation.form.central-wrong"));
        }
        return new FieldErrors(errors);
    }

    private static boolean isCount(String text) {
        return text.matches("\\d{1,7}") && Integer.parseInt(text) <= MOST_PEOPLE;
    }

    /** Only when there are no errors. */
    Statement statement(List<Site> sites, List<String> languages) {
        var scope = new ScopeText(value("scope-en"), value("scope-hans"), value("scope-hant"));
        var places = sites.stream()
                .filter(site -> has("site", site.id().toString()))
                .map(site -> new Statement.Place(
                        site.id(),
                        Integer.parseInt(value(headcount(site.id()))),
                        value("central").equals(site.id().toString())))
                .toList();
        return new Statement(
                value("level"),
                scope,
                Integer.parseInt(value("headcount")),
                languages.stream().filter(tag -> has("language", tag)).toList(),
                places);
    }
}
