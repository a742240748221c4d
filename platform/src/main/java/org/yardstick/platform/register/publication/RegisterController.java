package org.yardstick.platform.register.publication;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Slice;

/** The register for people: the search, and the page of a certificate. */
@Controller
class RegisterController {
    private static final int LAST_PAGE = Search.MOST / Slice.SIZE;

    private final Search search;
    private final Choices choices;
    private final PublishedCertificates certificates;
    private final PublicAddress address;

    RegisterController(Search search, Choices choices, PublishedCertificates certificates, PublicAddress address) {
        this.search = search;
        this.choices = choices;
        this.certificates = certificates;
        this.address = address;
    }

    @ModelAttribute
    static Filter filter(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String body) {
        return new Filter(q.strip(), status, sector, city, level, body);
    }

    /** Whoever types a number that there is goes straight to it. */
    @Open
    @GetMapping("/register")
    String search(Filter filter, @RequestParam(defaultValue = "1") String page, Model model) {
        var number = page(page);
        var result = search.of(filter, Search.Part.page(number), Search.Reach.PUBLIC);
        if (filter.number().isPresent() && result.rows().size() == 1) {
            return "redirect:/register/" + filter.number().get();
        }
        model.addAttribute("page", new SearchPage(filter, result, number, choices.offered(), search.today()));
        return "register/search";
    }

    private static int page(String typed) {
        return typed.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(typed), 1, LAST_PAGE) : 1;
    }

    @Open
    @GetMapping("/register/{number}")
    String certificate(@PathVariable String number, Model model, HttpServletResponse response) {
        var published = certificates.of(number);
        if (!published.listed()) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        model.addAttribute("page", new PublishedPage(published, address.root()));
        return "register/certificate";
    }
}
