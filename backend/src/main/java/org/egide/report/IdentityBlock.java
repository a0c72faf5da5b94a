package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.LegalRegime;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.document.Block;
import org.egide.document.Run;

/** The identity card: what is consulted about, who leads it, under which rules, how long and where. */
final class IdentityBlock {

    private IdentityBlock() {}

    static List<Block> make(Token token, Scene scene) {
        Consultation consultation = scene.material().draft().consultation();
        Phrases phrases = scene.phrases();
        LegalRegime regime = consultation.regime();
        List<List<List<Run>>> rows = new ArrayList<>();
        row(rows, scene, "project", phrases.of(consultation.title()));
        row(rows, scene, "summary", phrases.of(consultation.summary()));
        row(rows, scene, "asked", phrases.of(consultation.asked()));
        row(rows, scene, "owner", names(consultation, Role.OWNER));
        row(rows, scene, "guarantors", names(consultation, Role.GUARANTOR));
        row(rows, scene, "respondents", names(consultation, Role.RESPONDENT));
        row(rows, scene, "regime", phrases.of(regime.title()) + " (" + regime.source() + ")");
        row(rows, scene, "period", Period.of(consultation, phrases));
        row(rows, scene, "themes", themes(consultation, phrases));
        rows.add(List.of(Run.of(scene.say("composed.identity.site")), site(consultation, scene)));
        return List.of(Tables.pairs(scene.say("composed.identity"), rows, scene));
    }

    private static void row(List<List<List<Run>>> rows, Scene scene, String key, String value) {
        if (!value.isBlank()) {
            rows.add(List.of(Run.of(scene.say("composed.identity." + key)), Run.of(value)));
        }
    }

    private static List<Run> site(Consultation consultation, Scene scene) {
        String address = scene.address(scene.phrases().page(consultation.slug()));
        return List.of(new Run.Link(address, Run.of(address)));
    }

    private static String names(Consultation consultation, Role role) {
        return consultation.holding(role).stream().map(Member::name).collect(Collectors.joining(", "));
    }

    private static String themes(Consultation consultation, Phrases phrases) {
        return consultation.themes().stream()
                .filter(theme -> theme.parent() == null)
                .map(theme -> phrases.of(theme.title()))
                .collect(Collectors.joining(" ; "));
    }
}
