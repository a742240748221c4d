package org.yardstick.platform.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page one lands on after signing in. */
@Controller
class HomeController {
    private final JdbcClient db;

    HomeController(JdbcClient db) {
        this.db = db;
    }

    @Allows
    @GetMapping("/")
    String home(Viewer viewer, Model page) {
        var organisations = db.sql("""
                select id, kind, name_en, name_hans, name_hant, sector, country, city, headcount
                  from identity.organisation where id = any(:mine) order by name_en""")
                .param("mine", viewer.organisations(Role.values()).toArray(UUID[]::new))
                .query(Organisations::read)
                .list();
        page.addAttribute("viewer", viewer);
        page.addAttribute("organisations", organisations);
        return "identity/home";
    }
}
