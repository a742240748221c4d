package org.yardstick.platform.register.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.TestRegister;

/** The mark says what the certificate is worth today, and only its holder gets the kit, and only while it holds. */
@PlatformTest
class MarkTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Certificates certificates;

    @Test
    void theKitHoldsTheMarkInThreeLanguagesAndSizesTheRulesAndALineForASite() throws IOException {
        var register = new TestRegister(application);
        var people = new TestPeople(application);
        var names = Names.of("Marked");
        var company = register.company(names);
        var certificate = register.issued(register.grant(company, names));
        var path = "/certificates/" + certificate.number() + "/kit.zip";
        var manager = people.visitor(company, Role.QUALITY_MANAGER);
        var files = unpacked(manager.fetch(path).body());
        assertThat(files).hasSize(18);
        var folder = certificate.number() + "/";
        var png = ImageIO.read(new ByteArrayInputStream(files.get(folder + "zh-Hant-HK/mark-640.png")));
        assertThat(png.getWidth()).isEqualTo(640);
        Files.write(Path.of("target", "mark.png"), files.get(folder + "zh-Hant-HK/mark-640.png"));
        Files.write(Path.of("target", "mark-en.png"), files.get(folder + "en/mark-640.png"));
        assertThat(text(files, folder + "en/snippet.html"))
                .contains("/register/" + certificate.number() + "\"", "mark.svg?language=en");
        assertThat(text(files, folder + "zh-Hans/rules.txt")).contains("6. ", "只可在证书有效期间");
        assertThat(people.visitor(people.company(), Role.QUALITY_MANAGER)
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(people.visitor(register.office).get(path).status()).isEqualTo(404);

        certificates.suspend(certificate.id(), register.today(), "x", Optional.empty());
        assertThat(manager.get(path).status()).isEqualTo(409);
        assertThat(mark(people.stranger(), certificate.number(), "en")).contains("<title>Suspended.");
        certificates.restore(certificate.id(), "x", register.office.person());
        assertThat(mark(people.stranger(), certificate.number(), "zh-Hant-HK")).contains("<title>已獲認證.");
    }

    private static String mark(Visitor visitor, String number, String language) {
        return visitor.get("/register/" + number + "/mark.svg?language=" + language)
                .body();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), stream.readAllBytes());
            }
        }
        return files;
    }
}
