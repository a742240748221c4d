package org.yardstick.platform.document;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** The library: everything that one's organisations keep. */
@Controller
class LibraryController {
    private final DocumentPages pages;

    LibraryController(DocumentPages pages) {
        this.pages = pages;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/documents")
    String library(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        var filter = new LibraryPage.Filter(text.strip(), kind, year, organisation, retired, Math.max(1, page));
        model.addAttribute("page", pages.library(viewer, filter));
        return "document/library";
    }
}
