package org.egide.report;

import java.util.List;
import org.egide.consultation.Commune;
import org.egide.document.Block;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Column;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Run;

/** The communes of the perimeter, by name. Where they lie is not recorded: a table, no map. */
final class PlaceBlock {

    private PlaceBlock() {}

    static List<Block> make(Token token, Scene scene) {
        List<Commune> communes = scene.material().recorded().communes();
        if (communes.isEmpty()) {
            return List.of(Paragraph.of(scene.say("composed.places.none")));
        }
        long people = communes.stream().mapToLong(Commune::population).sum();
        return List.of(new Table(
                scene.say("composed.places", communes.size(), people),
                List.of(
                        Column.of(scene.say("composed.place")),
                        Column.of(scene.say("composed.place.code")),
                        new Column(scene.say("composed.place.people"), Alignment.END)),
                communes.stream()
                        .map(one -> List.of(
                                Run.of(one.fullName()),
                                Run.of(one.insee()),
                                Run.of(scene.phrases().number(one.population()))))
                        .toList(),
                true));
    }
}
