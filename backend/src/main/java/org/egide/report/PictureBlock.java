package org.egide.report;

import java.util.List;
import org.egide.document.Block;
import org.egide.document.Block.Illustration;
import org.egide.document.Block.Paragraph;

/** A picture of the report. Without an alternative text it is not shown: who does not see it would be told nothing. */
final class PictureBlock {

    /** What its citations begin with. */
    static final String PREFIX = "picture:";

    private PictureBlock() {}

    static List<Block> make(Token token, Scene scene) {
        ReportPicture picture = scene.material().recorded().pictures().get(token.name());
        String typed = "@" + token.text();
        if (picture == null) {
            scene.find(Finding.Kind.DEAD_CITATION, typed);
            return List.of(Paragraph.of(typed));
        }
        if (picture.picture().isDecorative()) {
            scene.find(Finding.Kind.PICTURE_WITHOUT_ALTERNATIVE, typed);
            return List.of(Paragraph.of(typed));
        }
        return List.of(new Illustration(picture.picture(), picture.caption()));
    }
}
