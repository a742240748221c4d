package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.pack.AuditPacks;
import org.yardstick.platform.accreditation.team.Assessor;
import org.yardstick.platform.accreditation.team.Competences;
import org.yardstick.platform.accreditation.team.Requirement;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.credential.StatusPurpose;
import org.yardstick.platform.register.verify.VerifyCommand;
import org.yardstick.platform.shell.Today;

/**
 * The whole way on screen: a company applies, the office makes an offer, a team audits, a panel decides, and a stranger checks the
 * certificate. Not on screen is what other journeys show: prices, audit time and sample ({@link ApplicationJourneyTest}), what assessors
 * are competent for, and most of the scores, which are given as the first one is ({@link AuditJourneyTest}).
 */
class CertificateJourneyTest {
    @TempDir
    Path folder;

    private Journey journey;
    private TestApplications test;
    private Viewer lead;
    private Viewer second;
    private Viewer reviewer;
    private List<Viewer> deciders;

    @Test
    void fromTheApplicationToACertificateThatAnybodyCanVerify() throws IOException {
        try (var started = Journey.throughTime()) {
            journey = started;
            test = new TestApplications(journey.application);
            people();
            var application = apply();
            offer(application);
            accept(application);
            var audit = open(application);
            putTogether(audit);
            stage(audit, 1);
            score(audit, lead, "9");
            score(audit, second, "8.5");
            settle(audit);
            stage(audit, 2);
            report(audit);
            decide(audit);
            check(granted());
        }
    }

    private void people() {
        test.signed();
        test.prices();
        lead = assessor("Ho Siu Man", "level:I", "level:II");
        second = assessor("Ng Ka Lok");
        reviewer = journey.people.person("Tse Wing Yan", test.body, Role.SECRETARIAT);
        competent(reviewer, "level:I", "level:II");
        deciders = List.of("Kwan Mei Sze", "Lo Chun Fai", "Mok Yin Ting").stream()
                .map(name -> journey.people.person(name, test.body, Role.DECIDER))
                .toList();
    }

    private Viewer assessor(String name, String... more) {
        var one = journey.people.person(name, test.body, Role.ASSESSOR);
        var codes = new ArrayList<>(List.of(more));
        codes.addAll(List.of("sector:property-management", "language:yue"));
        for (var module : List.of("LS", "PE", "MR", "CI", "CC", "PS", "KM", "TS", "HD", "DF", "OS", "OP")) {
            codes.add("module:" + module);
        }
        competent(one, codes.toArray(String[]::new));
        return one;
    }

    private void competent(Viewer person, String... codes) {
        var granted =
                List.of(codes).stream().map(CertificateJourneyTest::requirement).toList();
        var assessor = new Assessor(person.person(), test.body, person.names(), Names.of("Meridian"));
        test.bean(Competences.class).grant(assessor, granted, "Examined", Optional.empty(), test.office);
    }

    private static Requirement requirement(String code) {
        int colon = code.indexOf(':');
        var kind = Requirement.Kind.valueOf(code.substring(0, colon).toUpperCase(Locale.ROOT));
        return new Requirement(kind, code.substring(colon + 1));
    }

    private String path(UUID audit) {
        return "/audits/" + audit;
    }

    private Page at(Viewer viewer, String address) {
        journey.as(viewer);
        journey.page.navigate(address);
        return journey.page;
    }

    private UUID apply() {
        var page = at(test.manager, "/");
        journey.follow("Apply for accreditation");
        page.selectOption("#body", test.body.toString());
        journey.press("Go on");
        page.locator("input[name=central]").first().check();
        page.locator("input[name=language][value=yue]").check();
        page.locator("#scope-en").fill("Customer service of residential estates in Hong Kong");
        page.locator("#scope-hant").fill("香港住宅屋苑的顧客服務");
        journey.press("Save and check");
        page.locator("#declared").check();
        journey.press("File");
        journey.isTold("Filed");
        return UUID.fromString(page.url().replaceAll(".*/applications/([0-9a-f-]+).*", "$1"));
    }

    private void offer(UUID application) {
        test.prepare(application);
        var page = at(test.office, "/applications/" + application);
        journey.press("Take it on");
        journey.isTold("Taken on");
        page.navigate("/applications/" + application + "/offers/new");
        page.locator("#travel").fill("1");
        journey.press("Make the offer");
        journey.isTold("The offer is made");
    }

    private void accept(UUID application) {
        var page = at(test.manager, "/applications/" + application);
        journey.follow("Open the offer");
        page.locator("#declared").check();
        journey.press("Accept the offer");
        journey.isTold("there is a contract now");
    }

    private UUID open(UUID application) {
        var page = at(test.office, "/contracts/" + test.offer(application) + "/audit");
        var first = day();
        page.locator("#first").fill(first.toString());
        page.locator("#last").fill(first.plusDays(6).toString());
        var cantonese = page.locator("input[name=tongue][value=yue]");
        if (!cantonese.isChecked()) {
            cantonese.check();
        }
        journey.press("Open the audit");
        journey.isTold("The audit is open");
        return UUID.fromString(page.url().replaceAll(".*/audits/([0-9a-f-]+).*", "$1"));
    }

    private LocalDate day() {
        return test.bean(Today.class).day();
    }

    private void putTogether(UUID audit) {
        var page = at(test.office, path(audit) + "/team");
        page.selectOption("#seat-" + lead.person(), "lead");
        page.selectOption("#seat-" + second.person(), "assessor");
        journey.press("Appoint");
        journey.isTold("Appointed");
        for (var one : List.of(lead, second)) {
            at(one, "/appointments").locator("a.row-title").first().click();
            page.locator("#declared-yes").check();
            journey.press("Confirm no conflict and accept");
            journey.isTold("You are on the team");
        }
    }

    private void stage(UUID audit, int number) {
        var page = at(lead, path(audit));
        var card = page.locator("#stage-" + number);
        page.locator("#beginsOn-" + number).fill(day().toString());
        page.locator("#endsOn-" + number).fill(day().toString());
        card.getByText("Save dates").click();
        journey.isTold("The dates are saved");
        card.locator("summary").last().click();
        card.locator("input[name=ready][value=yes]").check();
        page.locator("#text-" + number).fill("Documents and responsibilities are in place.");
        card.locator("form[action$=conclusions] button").click();
        journey.isTold("The conclusion is saved");
    }

    /** One criterion as an assessor does it; the others alike, without the screen. */
    private void score(UUID audit, Viewer assessor, String score) {
        var seen = test.bean(Audits.class).get(audit, assessor);
        var criteria = test.bean(Audits.class).standard(seen).criteria();
        var page = at(assessor, path(audit) + "/criteria/" + criteria.getFirst().code());
        for (var dimension : List.of("intention", "implementation", "integration")) {
            page.locator("input[name='value.score." + dimension + "'][value='" + score + "']")
                    .check();
        }
        assertThat(page.locator("[data-save-state]")).containsText("Saved");
        var occasion = test.bean(Audits.class).occasion(seen);
        for (var criterion : criteria.subList(1, criteria.size())) {
            for (var dimension : List.of("intention", "implementation", "integration")) {
                var change = new Answers.Change(criterion.code(), Field.score(dimension), score, 0, "test");
                test.bean(SheetAnswers.class).save(occasion, Sheet.Kind.ASSESSOR, change, seen.asking(assessor));
            }
        }
        page.navigate(path(audit));
        page.locator("#sign-name").fill(assessor.names().en());
        page.locator("input[name=declared]").check();
        journey.press("Sign my scores");
        journey.isTold("Your scores are signed");
    }

    private void settle(UUID audit) {
        var page = at(lead, path(audit) + "/consensus");
        journey.press("Take the median where all lie within one point");
        journey.isTold("Medians");
        page.locator("input[name=declared]").check();
        journey.press("Sign for the team");
        journey.isTold("The consensus is signed");
    }

    private void report(UUID audit) {
        var page = at(lead, path(audit) + "/report");
        page.locator("#summary")
                .fill("Estates are run to one practice. Nothing was found that would stand in the way.");
        journey.press("Freeze and send the draft");
        at(test.manager, path(audit) + "/report").getByLabel("They are right").check();
        journey.press("Send");
        journey.press("Agree to be named");
        at(reviewer, path(audit) + "/report")
                .getByLabel("It passes and may be decided on")
                .check();
        page.locator("#reviewText").fill("All criteria are covered.");
        journey.press("Record the review");
        journey.isTold("on record");
    }

    private void decide(UUID audit) {
        var page = at(test.office, path(audit) + "/decision");
        for (var decider : deciders) {
            page.locator("input[name=member][value='" + decider.person() + "']").check();
        }
        page.locator("input[name=chair][value='" + deciders.getFirst().person() + "']")
                .check();
        journey.press("Convene the panel");
        for (var decider : deciders.reversed()) {
            at(decider, path(audit) + "/decision")
                    .locator("input[value^=grant]")
                    .last()
                    .check();
            journey.press("Vote");
            journey.isTold("Your vote is in");
        }
        journey.press("Sign");
        journey.becomeAStranger();
        page.navigate("/notices");
        assertThat(page.locator("main")).containsText("Harbour View Property Services");
        journey.look("certificate-notice");
    }

    /** Two weeks later nobody has said anything, and the daily work grants it. */
    private String granted() {
        journey.daysPass(15);
        var page = journey.page;
        page.navigate("/register");
        page.getByLabel("Number or name").fill("海景");
        page.keyboard().press("Enter");
        assertThat(page.locator(".register-list tbody tr")).hasCount(1);
        page.locator(".register-list tbody a").first().click();
        assertThat(page.locator("main")).containsText("Active");
        assertThat(page.locator("main")).containsText("Customer service of residential estates in Hong Kong");
        journey.look("certificate-granted");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    /** What a stranger downloads is judged by the command, which knows nothing of the register. */
    private void check(String number) throws IOException {
        var words = new ArrayList<>(List.of(
                fetched("certificate.json", "/register/" + number + "/certificate.json"),
                "--keys",
                fetched("did.json", "/bodies/" + test.body + "/did.json")));
        for (var purpose : StatusPurpose.values()) {
            words.add("--status");
            words.add(fetched(purpose.code(), "/bodies/" + test.body + "/status/" + purpose.code() + "/1"));
        }
        var said = new ByteArrayOutputStream();
        var screen = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = VerifyCommand.run(words, new AuditPacks(), folder, test.bean(MovedClock.class), screen, screen);
        org.assertj.core.api.Assertions.assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Harbour View Property Services holds", number, "GENUINE AND VALID");
        org.assertj.core.api.Assertions.assertThat(exit).isZero();
    }

    private String fetched(String name, String address) throws IOException {
        var answer = journey.page.request().get(address);
        return Files.write(folder.resolve(name), answer.body()).toString();
    }
}
