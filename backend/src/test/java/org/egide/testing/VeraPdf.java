package org.egide.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The judgement of veraPDF on what the product makes: accessible (PDF/UA-1) and made to last (PDF/A-3a). */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Fails with every rule that the file breaks. */
    public static void accepts(byte[] pdf) {
        assertThat(judge(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(judge(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    private static String judge(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            StringBuilder broken = new StringBuilder(result.isCompliant() ? "" : flavour + ": not compliant\n");
            result.getTestAssertions().stream()
                    .limit(20)
                    .forEach(one -> broken.append(one.getRuleId().getClause())
                            .append(' ')
                            .append(one.getMessage())
                            .append(" at ")
                            .append(one.getLocation())
                            .append('\n'));
            return broken.toString();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
