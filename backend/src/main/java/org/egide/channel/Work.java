package org.egide.channel;

import java.util.List;
import java.util.UUID;

/**
 * A job as a worker holds it.
 *
 * @param job what anyone sees of it
 * @param mapping what its columns mean, in JSON
 * @param columns the header of its file
 * @param position how many batches were received
 * @param attempts how often the next batch failed
 * @param holder the worker
 */
record Work(ImportJob job, String mapping, List<String> columns, int position, int attempts, UUID holder) {}
