package org.yardstick.platform.notification;

import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody's letter box. */
public final class Mailbox {
    private final JdbcClient db;

    public Mailbox(ApplicationContext application) {
        db = application.getBean(JdbcClient.class);
    }

    public long letters(String recipient) {
        return db.sql("select count(*) from notification.mail where recipient = :recipient")
                .param("recipient", recipient)
                .query(Long.class)
                .single();
    }

    /** The words of the newest letter. */
    public String letter(String recipient) {
        return db.sql("""
                select body_text from notification.mail where recipient = :recipient order by id desc limit 1""").param("recipient", recipient).query(String.class).single();
    }

    /** Where the newest letter leads, below {@code path}. */
    public String link(String recipient, String path) {
        var text = letter(recipient);
        var found = Pattern.compile("http://localhost:\\d+(" + path + "/[A-Za-z0-9_-]+)")
                .matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No link to " + path + " in: " + text);
        }
        return found.group(1);
    }
}
