package org.yardstick.platform.register.publication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.PublicAddress;

/** A certificate to take along: as it was signed, byte for byte, and the picture to scan. Pages of others may ask for them, too. */
@Controller
class CertificateFilesController {
    private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc");
    private static final MediaType TOKEN = MediaType.parseMediaType("application/vc+jwt");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    /** What was signed never changes. */
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final PublishedCertificates certificates;
    private final PublicAddress address;

    CertificateFilesController(PublishedCertificates certificates, PublicAddress address) {
        this.certificates = certificates;
        this.address = address;
    }

    @Open
    @GetMapping("/register/{number}/certificate.json")
    ResponseEntity<byte[]> json(@PathVariable String number) {
        var signed = certificates.signed(number);
        return answer(signed.json(), CREDENTIAL, signed.sha256() + "-json", number + ".json");
    }

    @Open
    @GetMapping("/register/{number}/certificate.jwt")
    ResponseEntity<byte[]> jwt(@PathVariable String number) {
        var signed = certificates.signed(number);
        return answer(signed.jwt(), TOKEN, signed.sha256() + "-jwt", number + ".jwt");
    }

    @Open
    @GetMapping("/register/{number}/qr.svg")
    ResponseEntity<byte[]> qr(@PathVariable String number) {
        var signed = certificates.signed(number);
        var known = Filter.number(number).orElseThrow();
        return ResponseEntity.ok()
                .cacheControl(LONG)
                .eTag(signed.sha256().substring(0, 32) + "-qr")
                .contentType(SVG)
                .body(QrCode.svg(address.of("/register/" + known)).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(String text, MediaType type, String tag, String name) {
        return ResponseEntity.ok()
                .cacheControl(LONG)
                .eTag(tag)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe(name) + "\"")
                .contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9.-]", "-");
    }
}
