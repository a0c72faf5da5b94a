package org.egide.web.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.junit.jupiter.api.Test;

/** What a guarantor typed for a measure on a person. */
class SanctionFormTests {

    /** All at once, each under its own name; a measure is no refusal, whose sentence was shown here before. */
    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> new SanctionForm("", "", "", " ", "7").toDraft())
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequest.class))
                .extracting(InvalidRequest::faults, InstanceOfAssertFactories.list(Fault.class))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly(
                        "number field-required",
                        "measure field-required",
                        "ground field-required",
                        "reason field-required");
    }
}
