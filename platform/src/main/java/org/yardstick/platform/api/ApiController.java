package org.yardstick.platform.api;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yardstick.platform.shell.Open;

/** The API's document, for machines and for people; open to everybody, since it tells nothing of anybody. */
@Controller
class ApiController {
    private final ApiDocument document;
    private final ApiPages pages;

    ApiController(ApiDocument document, ApiPages pages) {
        this.document = document;
        this.pages = pages;
    }

    @Open
    @GetMapping("/api")
    String page(Model page) {
        page.addAttribute("page", pages.page());
        return "api/api";
    }

    @Open
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<String> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.json());
    }

    @Open
    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<String> yaml() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(document.yaml());
    }
}
