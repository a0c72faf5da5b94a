package org.egide.web.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.testing.Deposits;
import org.egide.testing.ServerTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.VeraPdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The document of a receipt is accessible and made to last by the judgement of veraPDF, whatever was written. */
@ServerTest
class ReceiptPdfTests {

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De l'eau, « et » combien ? Œuvre, ça, 10 €.",
                "<b>Pas</b> de & balise \"ici\" </div>",
                "Вода — νερό — שלום — مرحبا — 水 — 🌊",
                "a\u0001b\u200bc\ufffe",
                "  deux\n\nlignes\tet des espaces   "
            })
    void isAccessibleWhateverWasWritten(String words) {
        for (String language : new String[] {"fr", "en"}) {
            byte[] pdf = document(submit(words), language);

            VeraPdf.accepts(pdf);
        }
    }

    @Test
    void saysWhatThePageSaysAndEmbedsItsFonts() throws IOException {
        String code = submit("De l'eau, « et » combien ?\nDeux lignes.");
        byte[] pdf = document(code, "fr");
        Files.write(Path.of("target", "receipt.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("Récépissé de la contribution n° 1", code, "1er avril 2021 à 12:00")
                    .contains("De l'eau, « et » combien ?", "http://localhost:8080/fr/receipts/");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            var resources = document.getPage(0).getResources();
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false))
                    .isNotEmpty()
                    .allMatch(name -> isEmbedded(resources, name));
        }
    }

    @Test
    void itsCodeLeadsATelephoneToTheFollowPage() throws Exception {
        String address = "https://debat.example.org/fr/receipts/ACC1-7K3PQ-0VXM2-9TR4D-HW8YB";
        String png = QrCode.of(address).dataAddress();
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png.substring(png.indexOf(',') + 1))));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));

        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
    }

    @Test
    void anUnknownCodeHasNoDocument() {
        Site.on(port)
                .get("/fr/receipts/ABCD-00000-00000-00000-00000/receipt.pdf", "fr")
                .expectStatus()
                .isNotFound();
    }

    private static boolean isEmbedded(PDResources resources, COSName name) {
        try {
            return resources.getFont(name).isEmbedded();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String submit(String words) {
        Consultation consultation = made.openWithModerationAfterwards();
        return Objects.requireNonNull(contributions
                        .submit(consultation, Deposits.anOpinion(words))
                        .block())
                .code();
    }

    private byte[] document(String code, String language) {
        var answer = Site.on(port)
                .client()
                .get()
                .uri("/" + language + "/receipts/" + code + "/receipt.pdf")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .returnResult();
        return Objects.requireNonNull(answer.getResponseBody());
    }
}
