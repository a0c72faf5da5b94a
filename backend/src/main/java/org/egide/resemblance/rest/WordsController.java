package org.egide.resemblance.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.egide.consultation.Consultations;
import org.egide.resemblance.Axis;
import org.egide.resemblance.ThemeWords;
import org.egide.shared.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The words that set themes, weeks, channels and communes apart. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/words/{axis}")
@Tag(name = "Words")
class WordsController {

    private final Consultations consultations;
    private final ThemeWords words;

    WordsController(Consultations consultations, ThemeWords words) {
        this.consultations = consultations;
        this.words = words;
    }

    @Operation(
            summary = "List the themes, weeks, channels or communes",
            description = "With how many published contributions each has; those of fewer than five are left out.")
    @ApiResponse(responseCode = "200", description = "At most 500")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-cell`")
    @GetMapping
    Mono<Slice<CellView>> cells(@PathVariable String slug, @AxisName @PathVariable String axis) {
        return consultations
                .published(slug)
                .flatMap(consultation -> words.cells(consultation.id(), Axis.named(axis)))
                .map(cells -> new Slice<>(
                        cells.stream()
                                .map(cell -> new CellView(cell.value(), cell.texts()))
                                .toList(),
                        null));
    }

    @Operation(
            summary = "Read what words set one apart from the others",
            description =
                    "Log-odds ratio with an informative Dirichlet prior, over contributions that use a word; above"
                            + " 1.96 standard errors, and used by five contributions at least.")
    @ApiResponse(responseCode = "200", description = "At most 30 words, the most telling first")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-cell`")
    @GetMapping("/{value}")
    Mono<CellWordsView> of(
            @PathVariable String slug,
            @AxisName @PathVariable String axis,
            @Parameter(
                            description = "The id of a theme, the Monday of a week, a channel, an INSEE code",
                            example = "2021-03-01",
                            schema = @Schema(maxLength = 64))
                    @PathVariable
                    String value) {
        return consultations
                .published(slug)
                .flatMap(consultation -> words.of(consultation.id(), Axis.named(axis), value))
                .map(found -> new CellWordsView(
                        found.here(),
                        found.elsewhere(),
                        found.words().stream()
                                .map(word -> new WordView(word.word(), word.here(), word.elsewhere(), word.score()))
                                .toList()));
    }

    /**
     * A theme, week, channel or commune.
     *
     * @param value which
     * @param texts how many published contributions it has
     */
    @Schema(example = """
            {"value": "2021-03-01", "texts": 120}""")
    public record CellView(String value, long texts) {}

    /**
     * The words of one.
     *
     * @param here how many published contributions it has
     * @param elsewhere how many the others have
     * @param words the words, the most telling first
     */
    @Schema(example = """
            {"here": 120, "elsewhere": 900,
             "words": [{"word": "nappe", "here": 40, "elsewhere": 12, "score": 9.1}]}""")
    public record CellWordsView(long here, long elsewhere, List<WordView> words) {}

    /**
     * A word.
     *
     * @param word as a contribution writes it
     * @param here how many contributions use it here
     * @param elsewhere how many elsewhere
     * @param score how sure the difference is, in standard errors
     */
    public record WordView(String word, long here, long elsewhere, double score) {}
}
