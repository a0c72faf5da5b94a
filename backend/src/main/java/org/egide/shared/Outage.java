package org.egide.shared;

import io.r2dbc.spi.R2dbcException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away, or does not keep up, from a request that it does not accept. */
final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    /** SQLSTATE class 54: a value is larger than an index or a vector takes. The driver calls it a resource too. */
    private static final String PROGRAM_LIMIT = "54";

    private Outage() {}

    static boolean is(Throwable failure) {
        return causes(failure).anyMatch(Outage::isItself) && causes(failure).noneMatch(Outage::isProgramLimit);
    }

    /** The refusal in its place; said in one line, for an outage makes many of them. */
    static Unavailable refusal(Throwable failure) {
        if (failure instanceof Unavailable already) {
            return already;
        }
        log.warn("The database is away: {}", rootMessage(failure));
        return new Unavailable("database-unavailable");
    }

    private static boolean isItself(Throwable failure) {
        return failure instanceof Unavailable
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessResourceException
                || failure instanceof QueryTimeoutException
                || failure instanceof CannotCreateTransactionException;
    }

    private static boolean isProgramLimit(Throwable failure) {
        return failure instanceof R2dbcException database
                && database.getSqlState() != null
                && database.getSqlState().startsWith(PROGRAM_LIMIT);
    }

    private static String rootMessage(Throwable failure) {
        return String.valueOf(causes(failure).reduce(failure, (outer, inner) -> inner));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
