package org.yardstick.platform.notification;

import java.util.List;
import org.springframework.web.util.HtmlUtils;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * What a mail says: a few paragraphs, one button, and who sent it.
 *
 * @param action the text of the button
 * @param address where the button leads, in full
 * @param because why somebody gets it
 */
record Letter(
        Language language, String subject, List<String> paragraphs, String action, String address, String because) {
    /** A name in the subject may hold a line break, behind which a mail server would read another header. */
    Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    String text() {
        var words = Words.in(language);
        return String.join("\n\n", paragraphs) + "\n\n" + action + "\n" + address + "\n\n" + because + "\n\n-- \n"
                + words.say("shell.brand") + "\n";
    }

    String html() {
        var words = Words.in(language);
        var html =
                new StringBuilder("<!DOCTYPE html><html lang=\"" + language.tag() + "\"><head><meta charset=\"utf-8\">"
                        + "<title>" + HtmlUtils.htmlEscape(subject) + "</title></head><body>");
        for (var paragraph : paragraphs) {
            html.append("<p>").append(HtmlUtils.htmlEscape(paragraph)).append("</p>");
        }
        html.append(
                "<p><a href=\"" + HtmlUtils.htmlEscape(address) + "\">" + HtmlUtils.htmlEscape(action) + "</a></p>");
        html.append("<p>").append(HtmlUtils.htmlEscape(because)).append("</p>");
        return html.append("<p>")
                .append(words.say("shell.brand"))
                .append("</p></body></html>")
                .toString();
    }
}
