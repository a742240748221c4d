package org.yardstick.platform.register.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.pack.AuditPacks;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.TestRegister;
import org.yardstick.platform.register.verify.VerifyCommand;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.print.Attachment;

/** A certificate on paper is one page in each language, can be archived and heard, and holds the signed one inside. */
@PlatformTest
class PaperTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Certificates certificates;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    TestRegister register;
    Certificate certificate;
    Visitor stranger;

    @BeforeEach
    void aCertificate() {
        register = new TestRegister(application);
        certificate = register.issued(new Names("Tidewell Property Services Limited", "潮井物业服务有限公司", "潮井物業服務有限公司"));
        stranger = new Visitor(port);
    }

    @Test
    void eachLanguageIsOnePageThatCanBeArchivedAndHeard() throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        for (var language : Language.values()) {
            var pdf = pdf(language);
            Files.write(Path.of("target", "certificate-" + language.tag() + ".pdf"), pdf);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(document))
                        .contains(certificate.number(), "Tidewell Property Services Limited", "潮井物業服務有限公司");
            }
            assertThat(broken(pdf, PDFAFlavour.PDFA_3_U)).as(language.tag()).isEmpty();
            assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).as(language.tag()).isEmpty();
        }
    }

    @Test
    void theLongestStaysOnOnePage() throws IOException {
        var names = new Names(
                "The Harbour Bay and New Territories Residential Property Services and Security Limited",
                "海港湾及新界住宅物业服务及保安管理有限公司",
                "海港灣及新界住宅物業服務及保安管理有限公司");
        certificate = register.issued(register.longest(register.company(names), names));
        var pdf = pdf(Language.ENGLISH);
        Files.write(Path.of("target", "certificate-long.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("and 36 more sites", "…");
        }
    }

    @Test
    void theSignedCertificateIsInsideAndVerifyReadsIt() throws IOException {
        var file = folder.resolve("certificate.pdf");
        Files.write(file, pdf(Language.TRADITIONAL));
        var inside = Attachment.in(Files.readAllBytes(file), "certificate.json", 1 << 20)
                .orElseThrow();
        var signed = stranger.fetch("/register/" + certificate.number() + "/certificate.json")
                .body();
        assertThat(inside).isEqualTo(signed);
        var keys = folder.resolve("did.json");
        Files.write(
                keys, stranger.fetch("/bodies/" + register.body + "/did.json").body());
        var lists = folder.resolve("revocation.json");
        var suspended = folder.resolve("suspension.json");
        Files.write(
                lists,
                stranger.fetch("/bodies/" + register.body + "/status/revocation/1")
                        .body());
        Files.write(
                suspended,
                stranger.fetch("/bodies/" + register.body + "/status/suspension/1")
                        .body());
        var out = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(
                List.of(
                        file.toString(),
                        "--keys",
                        keys.toString(),
                        "--status",
                        lists.toString(),
                        "--status",
                        suspended.toString()),
                new AuditPacks(),
                folder,
                Clock.systemUTC(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(certificate.number());
    }

    @Test
    void whatIsNoPdfOfOursIsWrongInput() throws IOException {
        for (var content : List.of("%PDF-1.7 broken", "%PDF-", "%PDF-1.4\n%%EOF")) {
            var file = folder.resolve("broken.pdf");
            Files.writeString(file, content);
            var sink = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            assertThat(VerifyCommand.run(
                            List.of(file.toString()), new AuditPacks(), folder, Clock.systemUTC(), sink, sink))
                    .as(content)
                    .isEqualTo(2);
        }
    }

    @Test
    void whatNoLongerHoldsSaysSoAcrossThePage() throws IOException {
        certificates.suspend(certificate.id(), register.today(), "x", Optional.empty());
        var pdf = pdf(Language.ENGLISH);
        Files.write(Path.of("target", "certificate-suspended.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Suspended");
        }
        assertThat(stranger.fetch("/register/" + certificate.number() + "/certificate-xx.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    private byte[] pdf(Language language) {
        var answer = stranger.fetch("/register/" + certificate.number() + "/certificate-" + language.tag() + ".pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> broken(byte[] content, PDFAFlavour flavour) throws IOException, VeraPDFException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(content), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + " " + one.getMessage())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
