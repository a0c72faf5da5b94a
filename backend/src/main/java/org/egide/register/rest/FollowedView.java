package org.egide.register.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.register.Followed;
import org.egide.register.Followed.What;
import org.egide.register.Kind;
import org.egide.register.Milestone;
import org.egide.register.State;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as the holder of its receipt follows it.
 *
 * @param consultation the consultation's name in addresses
 * @param number its public number
 * @param status where it stands
 * @param kind its kind
 * @param title its title as it stands
 * @param body its words as they stand
 * @param receivedAt when it was received
 * @param steps what happened to it, in order
 * @param road how far it has come, and what is still to come
 */
@Schema(example = """
        {"consultation": "acc-douvrin", "number": 64, "status": "REFUSED", "kind": "OPINION", "title": null,
         "body": "…", "receivedAt": "2021-04-05T09:30:00Z",
         "steps": [{"what": "RECEIVED", "at": "2021-04-05T09:30:00Z", "ground": null, "reason": null},
                   {"what": "REFUSED", "at": "2021-04-06T10:00:00Z", "ground": "INSULT",
                    "reason": "One sentence insults a person."}],
         "road": [{"stage": "RECEIVED", "at": "2021-04-05T09:30:00Z", "label": null, "path": null,
                   "why": null},
                  {"stage": "REFUSED", "at": "2021-04-06T10:00:00Z", "label": null,
                   "path": "/consultations/acc-douvrin/contributions/64", "why": null}]}""")
public record FollowedView(
        String consultation,
        long number,
        State status,
        Kind kind,
        @Nullable String title,
        String body,
        Instant receivedAt,
        List<StepView> steps,
        List<MilestoneView> road) {

    /** The view of a followed contribution. */
    static FollowedView of(Consultation consultation, Followed followed) {
        return new FollowedView(
                consultation.slug(),
                followed.receipt().number(),
                followed.receipt().state(),
                followed.kind(),
                followed.title(),
                followed.body(),
                followed.receipt().receivedAt(),
                followed.steps().stream()
                        .map(step -> new StepView(step.what(), step.at(), step.ground(), step.reason()))
                        .toList(),
                followed.road().stream().map(MilestoneView::of).toList());
    }

    /**
     * One thing that happened.
     *
     * @param what what happened
     * @param at when
     * @param ground the ground of a refusal
     * @param reason the guarantor's sentence
     */
    public record StepView(
            What what,
            Instant at,
            @Nullable String ground,
            @Nullable String reason) {}

    /**
     * One stage of the road.
     *
     * @param stage which one
     * @param at when it was reached; null while it is to come
     * @param label what its address leads to, in words; null where the stage says it
     * @param path where it is seen on the site
     * @param why the code of the reason for which guarantors set it aside; the label then says more of it
     */
    public record MilestoneView(
            Milestone.Stage stage,
            @Nullable Instant at,
            @Nullable String label,
            @Nullable String path,
            @Nullable String why) {

        static MilestoneView of(Milestone milestone) {
            String path = milestone.path();
            return new MilestoneView(
                    milestone.stage(),
                    milestone.at(),
                    milestone.label(),
                    path == null || path.startsWith("#") ? null : path,
                    milestone.why());
        }
    }
}
