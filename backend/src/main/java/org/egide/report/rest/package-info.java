/** The guarantors' report over REST. */
@NullMarked
package org.egide.report.rest;

import org.jspecify.annotations.NullMarked;
