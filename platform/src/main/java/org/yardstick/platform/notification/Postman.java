package org.yardstick.platform.notification;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings mails to the mail server, when one is configured ({@code spring.mail.host}). Each in its own transaction, so that one which
 * fails holds up no other; a crash between sending and noting it sends a mail twice rather than never.
 */
@Component
@EnableScheduling
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ROUND = 50;

    private final Mails mails;
    private final TransactionTemplate transaction;
    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    Postman(
            Mails mails,
            TransactionTemplate transaction,
            ObjectProvider<JavaMailSender> server,
            @Value("${yardstick.mail-from:yardstick@localhost}") String from) {
        this.mails = mails;
        this.transaction = transaction;
        this.server = server;
        this.from = from;
    }

    boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    @Scheduled(fixedDelayString = "${yardstick.mail-seconds:5}", timeUnit = java.util.concurrent.TimeUnit.SECONDS)
    void round() {
        var smtp = server.getIfAvailable();
        if (smtp == null) {
            return;
        }
        for (int i = 0; i < ROUND && Boolean.TRUE.equals(transaction.execute(status -> one(smtp))); i++) {
            // One after the other, until none is due.
        }
    }

    private boolean one(JavaMailSender smtp) {
        var next = mails.lockNext();
        next.ifPresent(mail -> deliver(mail, smtp));
        return next.isPresent();
    }

    private void deliver(Mail mail, JavaMailSender smtp) {
        try {
            var message = smtp.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            message.setHeader("Content-Language", mail.language().tag());
            message.setHeader("Auto-Submitted", "auto-generated");
            smtp.send(message);
            mails.sent(mail.id());
        } catch (MailException | MessagingException e) {
            LOG.warn("Mail {} could not be sent, try {}: {}", mail.id(), mail.tries() + 1, e.getMessage());
            mails.failed(mail, String.valueOf(e.getMessage()));
        }
    }
}
