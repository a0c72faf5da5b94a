package org.egide.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.egide.duty.Compliance;
import org.egide.duty.Condition;
import org.egide.duty.Duty;
import org.springframework.context.MessageSource;

/**
 * Whether an application for authorisation would be admissible (C. env. L121-20 I).
 *
 * @param whole whether nothing is missing: then there is a certificate
 * @param conditions the three, in the order of the article
 */
@Schema(name = "Compliance", example = """
        {"whole": false, "conditions": [
          {"kind": "DECLARATION", "basis": "ASKED", "met": true, "duties": ["declaration"], "lacks": []},
          {"kind": "INITIATIVE_RIGHT", "basis": "ASKED", "met": false, "duties": ["initiative-right"],
           "lacks": ["it runs until August 30, 2021"]},
          {"kind": "TERMS", "basis": "ASKED", "met": true, "duties": ["notice-posted"], "lacks": []}]}""")
record ComplianceView(boolean whole, List<ConditionView> conditions) {

    static ComplianceView of(Compliance compliance, MessageSource messages, Locale locale) {
        return new ComplianceView(
                compliance.isWhole(),
                compliance.conditions().stream()
                        .map(condition -> ConditionView.of(condition, messages, locale))
                        .toList());
    }

    /**
     * A condition.
     *
     * @param kind which one
     * @param basis what is looked at
     * @param met whether nothing is missing
     * @param duties the keys of the duties that show it
     * @param lacks what is missing, in words
     */
    @Schema(name = "Condition")
    record ConditionView(
            Condition.Kind kind, Condition.Basis basis, boolean met, List<String> duties, List<String> lacks) {

        static ConditionView of(Condition condition, MessageSource messages, Locale locale) {
            return new ConditionView(
                    condition.kind(),
                    condition.basis(),
                    condition.isMet(),
                    condition.duties().stream().map(Duty::key).toList(),
                    condition.obstacles().stream()
                            .map(obstacle -> obstacle.sentence(messages, locale))
                            .toList());
        }
    }
}
