/** What people asked to be told of by mail, over the API. */
@NullMarked
package org.egide.notification.rest;

import org.jspecify.annotations.NullMarked;
