package org.yardstick.platform.notification;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Screen;

/**
 * The box of mails, for administrators. Where there is no mail server the links in them are handed on from here, and the journal keeps who
 * opened which; where there is one nobody reads them but their recipients, since a link to a new password opens an account.
 */
@Controller
class MailController {
    private final Mails mails;
    private final Postman postman;

    MailController(Mails mails, Postman postman) {
        this.mails = mails;
        this.postman = postman;
    }

    @Bean
    static Door mailsDoor() {
        return new Door(
                910,
                new Screen.Destination("notification.mails.title", "/mails", "shell.doors.administration"),
                Set.of(Role.ADMINISTRATOR));
    }

    @Allows(Role.ADMINISTRATOR)
    @GetMapping("/mails")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("slice", mails.list(page));
        model.addAttribute("hasServer", postman.hasServer());
        return "notification/mails";
    }

    @Allows(Role.ADMINISTRATOR)
    @GetMapping("/mails/{id}")
    String mail(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("mail", postman.hasServer() ? mails.find(id).closed() : mails.open(id, viewer));
        model.addAttribute("hasServer", postman.hasServer());
        return "notification/mail";
    }
}
