package org.yardstick.platform.register.paper;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.yardstick.platform.register.publication.Published;
import org.yardstick.platform.register.publication.PublishedCertificates;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.print.Attachment;
import org.yardstick.platform.shell.print.Printer;

/** Prints certificates. Anybody may ask for one, and printing costs: so few are printed at a time, and those asked for lately are kept. */
@Component
class Papers {
    private static final int KEPT = 100;

    private final TemplateEngine templates;
    private final PublishedCertificates certificates;
    private final PublicAddress address;
    private final Semaphore presses =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Map<String, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    Papers(TemplateEngine templates, PublishedCertificates certificates, PublicAddress address) {
        this.templates = templates;
        this.certificates = certificates;
        this.address = address;
    }

    /** What decides what is printed: two with the same name are the same. */
    static String name(Published published, Language language) {
        return published.sha256().substring(0, 32) + "-" + published.state().code() + "-" + language.tag();
    }

    byte[] of(Published published, Language language) {
        var name = name(published, language);
        synchronized (kept) {
            var there = kept.get(name);
            if (there != null) {
                return there;
            }
        }
        presses.acquireUninterruptibly();
        try {
            var printed = print(published, language);
            synchronized (kept) {
                kept.put(name, printed);
            }
            return printed;
        } finally {
            presses.release();
        }
    }

    private byte[] print(Published published, Language language) {
        var paper = new Paper(published, language, address.of("/register/" + published.number()));
        var html = new StringOutput(20_000);
        templates.render("register/paper/certificate.jte", paper, html);
        var signed = certificates.signed(published.number());
        var inside = new Attachment(
                "certificate.json",
                "application/ld+json",
                paper.say("register.paper.inside"),
                signed.json().getBytes(StandardCharsets.UTF_8));
        return Printer.print(html.toString(), List.of(inside));
    }
}
