/** Written by "npm run openapi". */

export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say who is signed in, what they may do and how to sign in */
        get: operations["Session_read"];
        put?: never;
        /** Sign in with an email address and a password */
        post: operations["Session_signIn"];
        /** Sign out */
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one demo account for each role; not in production */
        get: operations["Session_demoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as a demo account; not in production */
        post: operations["Session_signInToDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my access tokens that still work */
        get: operations["AccessTokens_list"];
        put?: never;
        /** Make an access token; its secret is shown this once */
        post: operations["AccessTokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke one of my access tokens */
        delete: operations["AccessTokens_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read my staff record */
        get: operations["People_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my time zone or whether I am asked how requests went */
        patch: operations["People_changeMe"];
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a colleague by name or address */
        get: operations["People_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what I can ask for, grouped by need, and the desks that serve */
        get: operations["ServiceGroups_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my drafts, the one changed last first */
        get: operations["Drafts_list"];
        put?: never;
        /** Begin a draft of a request */
        post: operations["Drafts_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one of my drafts */
        get: operations["Drafts_draft"];
        put?: never;
        post?: never;
        /** Discard one of my drafts */
        delete: operations["Drafts_discard"];
        options?: never;
        head?: never;
        /** Save one of my drafts, at the version I have read */
        patch: operations["Drafts_save"];
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file, to be sent with a request, a message or a staff note */
        post: operations["Attachments_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a file */
        get: operations["Attachments_download"];
        put?: never;
        post?: never;
        /** Remove one of my files that was not sent */
        delete: operations["Attachments_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read when and how much I, or somebody I lead, work */
        get: operations["Availability_view"];
        /** Set limit, hours and skills of mine or of somebody I lead */
        put: operations["Availability_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note days out of office, and who stands in */
        post: operations["Availability_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take days out of office back, or end them */
        delete: operations["Availability_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/led-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the teams that I lead */
        get: operations["TeamWork_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/led-teams/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how a team that I lead gives work out */
        get: operations["TeamWork_one"];
        /** Set automatic assignment, limit and skills of a team that I lead */
        put: operations["TeamWork_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who approves in my place, and in whose place I do */
        get: operations["StandIns_view"];
        put?: never;
        /** Name somebody who approves in my place on some days */
        post: operations["StandIns_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back that somebody approves in my place */
        delete: operations["StandIns_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my requests, open or done */
        get: operations["Requests_list"];
        put?: never;
        /** File a request, for oneself or for a colleague */
        post: operations["Requests_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a request that I follow */
        get: operations["Requests_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{number}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to the desk; answers its question if there is one */
        post: operations["RequestSteps_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{number}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a request that is not needed any more */
        post: operations["RequestSteps_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{number}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is not fixed and reopen the request */
        post: operations["RequestSteps_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{number}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is fixed and close the request */
        post: operations["RequestSteps_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{number}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a request, or decline it with words */
        post: operations["RequestSteps_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the requests that wait for my approval */
        get: operations["Approvals_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find tickets by number or words */
        get: operations["Tickets_search"];
        put?: never;
        /** Log a call or a walk-up, settled at once or not */
        post: operations["Tickets_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a ticket with its conversation, clocks and customer */
        get: operations["Tickets_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the history of a ticket, newest first */
        get: operations["Tickets_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply to the customer */
        post: operations["TicketConversation_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/staff-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a note that only staff read */
        post: operations["TicketConversation_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Assign a ticket within its team, or take it off everybody */
        put: operations["TicketAssignment_assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a ticket of mine back to its queue, with a reason */
        post: operations["TicketAssignment_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Judge impact and urgency anew; the priority follows */
        put: operations["TicketAssignment_prioritize"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a ticket over to another team, or offer it to one of another office */
        post: operations["TicketAssignment_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/reached-stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark the present stage as reached; the next one begins */
        post: operations["TicketStages_reach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/skipped-stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Skip the present stage, with a reason; the next one begins */
        post: operations["TicketStages_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a ticket wait, for a reason that says whose turn it is */
        post: operations["TicketProgress_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a ticket out of its wait */
        post: operations["TicketProgress_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/new-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the customer a new date in place of the one that was missed */
        post: operations["TicketProgress_giveDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the customer that the work is done */
        post: operations["TicketProgress_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a ticket that was not settled after all */
        post: operations["TicketProgress_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/events/{sequence}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the time at which something happened to a ticket */
        post: operations["Corrections_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/events/{sequence}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an entry of the history as not having happened */
        post: operations["Corrections_takeAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/events/{sequence}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what another time for an entry, or its absence, would do to the clocks */
        post: operations["Corrections_effects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/earlier-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down something that was said earlier */
        post: operations["Corrections_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/earlier-messages/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what writing down something said earlier would do to the clocks */
        post: operations["Corrections_earlierEffects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the teams with their members, to assign and to hand over */
        get: operations["Teams_teams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the choices of the Desk with their words */
        get: operations["Teams_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer with what they asked for */
        get: operations["Customers_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsent-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what I typed and did not send */
        get: operations["Drafts_unsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/reply-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read my reply that is not sent yet */
        get: operations["Drafts_reply"];
        /** Keep my reply as it is typed */
        put: operations["Drafts_saveReply"];
        post?: never;
        /** Discard my reply */
        delete: operations["Drafts_dropReply"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/staff-note-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read my staff note that is not saved yet */
        get: operations["Drafts_note"];
        /** Keep my staff note as it is typed */
        put: operations["Drafts_saveNote"];
        post?: never;
        /** Discard my staff note */
        delete: operations["Drafts_dropNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/held-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply to the customer in fifteen seconds, unless it is taken back */
        post: operations["HeldReplies_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/held-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a reply back before it leaves; it is a draft again */
        delete: operations["HeldReplies_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/held-replies/{id}/longer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold a reply for fifteen seconds from now */
        post: operations["HeldReplies_longer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/held-replies/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a held reply leave now */
        post: operations["HeldReplies_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/read-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that I have read the ticket as it stands in this version */
        put: operations["ReadMarks_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a ticket into another one, which is answered */
        post: operations["Relating_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a merge: the ticket is one of its own again */
        post: operations["Relating_unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link a ticket with another one */
        post: operations["Relating_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/links/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a link away */
        delete: operations["Relating_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a message of the customer a ticket of its own */
        post: operations["Relating_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/customer-looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who looked at a ticket as its customer sees it */
        get: operations["CustomerLooks_list"];
        put?: never;
        /** Look at a ticket as its customer sees it, read-only; the look is recorded */
        post: operations["CustomerLooks_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/mentionable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find colleagues who see the ticket, to call them in a staff note */
        get: operations["Mentions_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the staff notes that call me */
        get: operations["Mentions_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a team, also of another office, for a part of the work */
        post: operations["Tasks_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tasks that my teams were asked for */
        get: operations["Tasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the open tasks that my teams were asked for */
        get: operations["Tasks_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a task */
        get: operations["Tasks_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task of my team, also from a colleague */
        post: operations["Tasks_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a task of my team, with a reason */
        post: operations["Tasks_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a task of my team is done, and what came of it */
        post: operations["Tasks_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a task that my desk asked for */
        post: operations["Tasks_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/checklist-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a step to the checklist of this ticket */
        post: operations["Checklist_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/checklist-steps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tick a step of the checklist, or take the tick off */
        put: operations["Checklist_mark"];
        post?: never;
        /** Remove a step that was added to this ticket */
        delete: operations["Checklist_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tickets offered to my teams, or by them */
        get: operations["Offers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the tickets offered to my teams, and by them */
        get: operations["Offers_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/offer/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over a ticket that is offered to my team */
        post: operations["Offers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/offer/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a ticket that is offered to my team, with a reason */
        post: operations["Offers_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/offer/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw the offer of a ticket that my office has */
        post: operations["Offers_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{number}/summaries/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to what another office reads of my request, in these words */
        post: operations["Sharing_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{number}/summaries/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not let another office read anything of my request */
        post: operations["Sharing_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find tags that are in use, most used first */
        get: operations["Tags_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add tags to a ticket, and take others off */
        post: operations["Tags_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tags in use, most used first */
        get: operations["TagSetup_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tags/{tag}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say what renaming, merging or deleting a tag would change */
        get: operations["TagSetup_effects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tag-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was done with tags, who and when */
        get: operations["TagSetup_done"];
        put?: never;
        /** Rename a tag, make it one with another, or delete it, on all tickets */
        post: operations["TagSetup_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/formatted-messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a message as it came by mail */
        get: operations["FormattedMessages_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/sla-clocks/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Explain stretch by stretch why a clock shows this time */
        get: operations["SlaClocks_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the promises of my teams that are likely to be missed soon */
        get: operations["Forecast_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my queues and views with their counts */
        get: operations["Queues_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{code}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a page of a queue or view in its order */
        get: operations["Queues_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{code}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count all tickets of a queue or view under its filters */
        get: operations["Queues_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{code}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim the most urgent ticket that nobody has */
        post: operations["Queues_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what views are made of: fields, comparisons, columns, orders */
        get: operations["Views_made"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try out conditions: what they mean, how many tickets, the first of them */
        post: operations["Views_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save a view, for oneself, a team or everyone */
        post: operations["Views_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a saved view to change it */
        get: operations["Views_view"];
        /** Change a saved view: its name, its tickets, its columns, who it is for */
        put: operations["Views_change"];
        post?: never;
        /** Delete a saved view; it can be brought back for a day */
        delete: operations["Views_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back a saved view that was deleted */
        post: operations["Views_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/led-teams/{code}/fairness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the work of a team that I lead was given out, and by which way */
        get: operations["Fairness_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the shift board of a team that I lead */
        get: operations["Board_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the saved replies of my offices and of all, most used first */
        get: operations["SavedReplies_list"];
        put?: never;
        /** Save a reply to be used again */
        post: operations["SavedReplies_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a saved reply */
        put: operations["SavedReplies_change"];
        post?: never;
        /** Offer a saved reply no more */
        delete: operations["SavedReplies_retire"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/filled-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill a saved reply for a ticket, with what it proposes; nothing is sent */
        post: operations["SavedReplies_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-closes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List closes of my teams whose only answer was a saved reply as it was */
        get: operations["SavedReplies_cannedCloses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/front-door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search services and my requests by words */
        get: operations["FrontDoor_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read all about a service: who it is for, what is promised, the form */
        get: operations["Services_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-guesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Guess the service of a call from its title, the likeliest first */
        get: operations["ServiceGuesses_guess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the customer charter of every office */
        get: operations["Standards_charters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standards/{office}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what an office promises for each service, and how long it really takes */
        get: operations["Standards_office"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/incoming-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List mail that came in, newest first */
        get: operations["IncomingMails_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/incoming-mails/{id}/filing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a parked mail as the words of somebody */
        post: operations["IncomingMails_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/incoming-mails/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard a parked mail, with the reason */
        post: operations["IncomingMails_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{number}/pulse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how my request went, or change what I said */
        post: operations["RequestPulses_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the follow-ups that I lead or own, what is due first */
        get: operations["FollowUps_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How quickly low ratings are looked into, and who is content the next time */
        get: operations["FollowUps_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a follow-up that I lead or own */
        get: operations["FollowUps_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that I look into it */
        post: operations["FollowUps_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a follow-up to someone who did not work on the ticket */
        post: operations["FollowUps_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what the cause was and what came of it */
        post: operations["FollowUps_respond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down something about a follow-up */
        post: operations["FollowUps_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers of my office wrote about, and the next comment to read */
        get: operations["Themes_view"];
        put?: never;
        /** Add a theme that my office looks for in comments */
        post: operations["Themes_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/codings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which themes a comment is about */
        post: operations["Themes_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/phone-rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read out to the customer how it went, or see why not */
        get: operations["PhoneAnswers_view"];
        put?: never;
        /** Write down a rating that the customer gave by phone */
        post: operations["PhoneAnswers_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/page-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a page was of use to me; my name is not kept */
        post: operations["PageFeedback_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/page-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what people said of pages, newest first */
        get: operations["PageFeedback_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/pulses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the offices and what each asks */
        get: operations["OfficePulses_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/pulses/{office}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what an office asks, its draft, and its versions */
        get: operations["OfficePulses_view"];
        /** Keep a draft of what an office is to ask */
        put: operations["OfficePulses_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/pulses/{office}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the draft from now on; it becomes a version that never changes */
        post: operations["OfficePulses_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/pulses/{office}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the rating page as it would be, without anything to send */
        get: operations["OfficePulses_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-pulse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The staff pulse of the offices that you lead, month by month */
        get: operations["StaffPulseReports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every note that is or was on the charts, by whom and when */
        get: operations["Annotations_history"];
        put?: never;
        /** Note on the charts what happened, such as a funding lapse or an outage */
        post: operations["Annotations_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/annotations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct a note on the charts; the old one stays in the history */
        put: operations["Annotations_correct"];
        post?: never;
        /** Take a note off the charts */
        delete: operations["Annotations_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every number of a dashboard is and how it is computed */
        get: operations["Definitions_definitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/definitions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The definitions as a CSV file, to keep with exported numbers */
        get: operations["Definitions_definitionsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/monthly-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether you get the headline of this dashboard by mail each month */
        get: operations["MonthlyMails_read"];
        /** Get the headline of this dashboard by mail each month */
        put: operations["MonthlyMails_ask"];
        post?: never;
        /** Stop the monthly mail of this dashboard */
        delete: operations["MonthlyMails_stop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bureaus whose dashboards you may open */
        get: operations["Partners_bureaus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one bureau is served: headline, numbers, charts, commitments */
        get: operations["Partners_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tickets behind one number of the dashboard */
        get: operations["Partners_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/tickets.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tickets behind one number as a CSV file, one row a ticket */
        get: operations["Partners_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers wrote, names and numbers taken out */
        get: operations["Partners_comments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/office-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a bureau answered to the questions of the offices, last quarter */
        get: operations["OfficeQuestions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/relationship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The relationship survey of a bureau: its newest closed wave, or one by name */
        get: operations["Relationship_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/relationship.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers of a wave as a CSV file, one row a statement */
        get: operations["Relationship_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the months that were published, newest first */
        get: operations["OpenData_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-data/{month}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch a file of a month: <table>.csv, dictionary.csv or all.json */
        get: operations["OpenData_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the month that is published next, as it would be */
        get: operations["OpenData_due"];
        put?: never;
        /** Publish a month with a signed note; it can never be changed */
        post: operations["OpenData_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/touchpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the offices and the final fiscal quarters that can be exported */
        get: operations["Touchpoints_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/touchpoints/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch a file of either A-11 format; refused under ten answers */
        get: operations["Touchpoints_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the fiscal periods of the offices that I lead */
        get: operations["Scorecards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{office}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the targets of an office for a period, and what was measured */
        get: operations["Scorecards_view"];
        /** Set the targets of a period that has not begun */
        put: operations["Scorecards_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{office}/{period}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lock the targets of a period, for good */
        post: operations["Scorecards_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards/{office}/{period}/performance-plan.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch targets and results for the performance plan */
        get: operations["Scorecards_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cx-audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the audits of this fiscal year and the last */
        get: operations["CxAudits_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cx-audits/{office}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the rubric, the figures and the reviews that I may see */
        get: operations["CxAudits_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cx-audits/{office}/{year}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send my review, once; it cannot be changed */
        post: operations["CxAudits_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cx-audits/{office}/{year}/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch both reviews as a file, once they are there */
        get: operations["CxAudits_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mix of channels of a bureau, the cost of a request, and the quality guard */
        get: operations["Channels_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/channels.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mix of channels and their costs as a CSV file */
        get: operations["Channels_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what the offices that I lead spent on each channel */
        get: operations["ChannelCosts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-costs/{office}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter what an office spent in a period; earlier records stay */
        post: operations["ChannelCosts_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The commitments to a bureau, and what a new one can be made of */
        get: operations["Commitments_list"];
        put?: never;
        /** Commit to something that customers asked for; for leads of offices */
        post: operations["Commitments_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/commitments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a commitment with everything that happened to it */
        get: operations["Commitments_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/commitments/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how far a commitment has come; done only with a number after it */
        post: operations["Commitments_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/commitments/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a commitment over to another owner */
        post: operations["Commitments_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/commitments/{id}/measurement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze the number from after a change */
        post: operations["Commitments_measure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/commitments/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let customers of the bureau read it, and tell those who said it */
        post: operations["Commitments_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/commitments/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on a commitment, from either side */
        post: operations["Commitments_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of what the customers of my bureau said */
        get: operations["PublishedCommitments_published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reviews of a bureau, and which quarter comes next */
        get: operations["Reviews_list"];
        put?: never;
        /** Freeze the pack of the last fiscal quarter */
        post: operations["Reviews_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a review: frozen numbers, what was written, signatures */
        get: operations["Reviews_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/reviews/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a topic, a decision, or what a side will do into a review */
        post: operations["Reviews_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/reviews/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a review for my side */
        post: operations["Reviews_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/reviews/{id}/signature-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the signature of my side back, until both have signed */
        post: operations["Reviews_unsign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/improvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The improvement log of a bureau, with what each is worth */
        get: operations["Improvements_list"];
        put?: never;
        /** Write down an improvement with its evidence; for leads of offices */
        post: operations["Improvements_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{bureau}/improvements/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reckon what an improvement is worth; earlier reckonings stay */
        post: operations["Improvements_reckon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List publications, newest first */
        get: operations["Publications_list"];
        put?: never;
        /** Draft a change to what is promised; a dry run over open tickets begins */
        post: operations["Publications_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a publication would change, or how far it is */
        get: operations["Publications_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/publications/{id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the promises that would move, those that would be missed first */
        get: operations["Publications_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/publications/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish it; open tickets follow in the background */
        post: operations["Publications_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/publications/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a publication that was not applied */
        post: operations["Publications_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what changes, as server-sent events with ids and versions only
         * @description Messages: `news` with `tickets` (version by number), `views` (codes of lists that may differ), `presence` (tickets where somebody came, went or began to write), `again` (something may no longer be yours to see) and `all` (read everything again); `beat` at least every 15 seconds. Each has an id; sent back as Last-Event-ID or `since` it brings exactly what changed meanwhile, for up to two hours.
         */
        get: operations["Live_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who else is at these tickets right now */
        get: operations["Presences_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/presences/{tab}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that a page of mine shows this ticket, for the next 75 seconds */
        put: operations["Presences_come"];
        post?: never;
        /** Say that a page of mine no longer shows this ticket */
        delete: operations["Presences_go"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my bulk edits of the last 30 days */
        get: operations["BulkEdits_list"];
        put?: never;
        /** Do one act on many tickets: a few at once, more after a preview */
        post: operations["BulkEdits_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one of my bulk edits: what it would do, how far it is */
        get: operations["BulkEdits_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits/{id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tickets of one of my bulk edits with what came of each */
        get: operations["BulkEdits_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a bulk edit whose effect I have seen */
        post: operations["BulkEdits_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop one of my bulk edits; what is done stays done */
        post: operations["BulkEdits_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-edits/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put back, by further acts, the tickets that can be put back */
        post: operations["BulkEdits_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write chosen tickets, or all of a view, into a CSV file */
        post: operations["TicketExports_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rules in their order */
        get: operations["Rules_list"];
        put?: never;
        /** Save a new rule, with the reason */
        post: operations["Rules_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a rule on the tickets of the last 30 days; nothing is changed */
        post: operations["Rules_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what rules did, and which conditions made them */
        get: operations["Rules_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a rule */
        get: operations["Rules_view"];
        /** Change a rule, switch it on or off, with the reason */
        put: operations["Rules_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of a rule with who saved them and why */
        get: operations["Rules_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See at a glance how the service runs and what needs attention */
        get: operations["Overview_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/outgoing-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List outgoing mail, newest first */
        get: operations["OutgoingMails_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/outgoing-mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See one mail: whether it left and, while mail is kept, what it says */
        get: operations["OutgoingMails_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/outgoing-mails/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a failed mail again */
        post: operations["OutgoingMails_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all services with owner, team, policy and form version */
        get: operations["ServiceSetup_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/services/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See everything that is set for one service, and the versions of its form */
        get: operations["ServiceSetup_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sla-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the SLA policies with targets, warnings, pauses and services */
        get: operations["SlaPolicies_list"];
        put?: never;
        /** Add a policy as a copy of another; nothing is promised by it yet */
        post: operations["SlaPolicies_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sla-policies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a policy to change it: definition, versions, choices */
        get: operations["SlaPolicies_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sla-policies/{code}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is wrong with a definition; stores nothing */
        post: operations["SlaPolicies_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sla-policies/{code}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a request would be promised if it arrived then; stores nothing */
        post: operations["SlaPolicies_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/policy-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the rules that choose a policy, with their versions */
        get: operations["PolicyRules_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/policy-rules/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is wrong with a list of rules; stores nothing */
        post: operations["PolicyRules_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/vendor-contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the contracts with vendors with target, calendar and warnings */
        get: operations["VendorContracts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/vendor-contracts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contract to change it: terms, versions, calendars */
        get: operations["VendorContracts_contract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/vendor-contracts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is wrong with the terms of a contract; stores nothing */
        post: operations["VendorContracts_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the calendars with their hours, and the holidays ahead */
        get: operations["CalendarSetup_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendar-closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work out what closing a date means for several calendars; stores nothing */
        post: operations["CalendarSetup_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendars/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a calendar to change it, with its versions */
        get: operations["CalendarSetup_edit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendars/{code}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a version of a calendar says */
        get: operations["CalendarSetup_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendars/{code}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a draft of a calendar and show the days ahead; stores nothing */
        post: operations["CalendarSetup_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/holiday-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the holiday sets, those that need a review marked */
        get: operations["HolidaySets_list"];
        put?: never;
        /** Add a holiday set, for everybody or for a bureau */
        post: operations["HolidaySets_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/holiday-sets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a holiday set with its days, its reviews and what is due */
        get: operations["HolidaySets_one"];
        /** Change the days of a holiday set; no clock moves by it */
        put: operations["HolidaySets_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/holiday-sets/{code}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a review of the holidays by rule, and make the changes accepted */
        post: operations["HolidaySets_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendar-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a calendar file for a calendar or a holiday set; nothing is taken */
        post: operations["CalendarImports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendar-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a calendar file proposes */
        get: operations["CalendarImports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendar-imports/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose which days of a calendar file to take */
        post: operations["CalendarImports_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List people with their roles and what these let them do, in words */
        get: operations["PeopleSetup_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which role may do what, as the rules decide it */
        get: operations["PeopleSetup_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SessionPersonView: {
            id: number;
            fullName: string;
            givenName: string;
            email: string;
            bureauCode: string;
            bureauName: string;
            /** @description IANA name of the zone in which this person reads dates. */
            timeZone: string;
        };
        SignInMethodView: {
            code: string;
            label: string;
            /** @description Where the browser goes to start; null when the sign-in page asks for address and password. */
            startPath: string | null;
        };
        SessionView: {
            signedIn: boolean;
            person: components["schemas"]["SessionPersonView"] | null;
            /** @description The areas that the header offers. */
            areas: ("admin" | "portal" | "desk" | "dashboards")[];
            permissions: ("portal.use" | "desk.work" | "desk.lead" | "desk.correct" | "rules.write" | "partner.read" | "staff_pulse.read" | "administration.read" | "administration.write" | "administration.correct")[];
            /** @description Goes into the X-CSRF-Token header of every change; null without a session. */
            csrfToken: string | null;
            /** @description Whether demo accounts are offered. */
            demo: boolean;
            signInMethods: components["schemas"]["SignInMethodView"][];
        };
        SignInBody: {
            email: string;
            password: string;
        };
        DemoAccountView: {
            email: string;
            fullName: string;
            title: string;
            /** @description customer, agent, team_lead, office_lead, bureau_lead or administrator. */
            role: string;
            /** @description The role and where it is held, in words. */
            label: string;
        };
        DemoSignInBody: {
            email: string;
        };
        AccessTokenView: {
            id: number;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description To the nearest ten minutes; null when it was never used.
             */
            lastUsedAt: string | null;
        };
        CreateAccessTokenBody: {
            /** @description What it is for, in its owner's words. */
            name: string;
            /** @description Days until it stops working, 90 when absent. */
            expiresInDays?: number;
        };
        CreatedAccessTokenView: {
            id: number;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description To the nearest ten minutes; null when it was never used.
             */
            lastUsedAt: string | null;
            /** @description Goes into the Authorization header after "Bearer ". */
            token: string;
        };
        PersonBureauView: {
            code: string;
            name: string;
        };
        NamedPersonView: {
            fullName: string;
        };
        MeView: {
            id: number;
            fullName: string;
            givenName: string;
            email: string;
            bureau: components["schemas"]["PersonBureauView"];
            title: string;
            workLocation: string;
            phone: string;
            supervisor: components["schemas"]["NamedPersonView"] | null;
            timeZone: string;
            pulseOptOut: boolean;
            /** @description What the desks should know to help them well, as they said it; null when they said nothing. */
            accommodations: string | null;
        };
        ChangeMeBody: {
            /** @description IANA name of the zone in which to show dates. */
            timeZone?: string;
            /** @description No more questions about how a request went. */
            pulseOptOut?: boolean;
            /** @description What the desks should know to help one well; shown to staff. null clears it. */
            accommodations?: string | null;
        };
        PersonOptionView: {
            id: number;
            fullName: string;
            email: string;
            title: string;
            bureauName: string;
        };
        ServiceListItemView: {
            code: string;
            name: string;
            summary: string;
            officeCode: string;
            deskName: string;
            /** @description True for "tell us in your own words". */
            general: boolean;
        };
        ServiceGroupView: {
            code: string;
            name: string;
            services: components["schemas"]["ServiceListItemView"][];
        };
        OfficeView: {
            code: string;
            name: string;
            deskName: string;
            summary: string;
            phone: string;
            email: string;
        };
        ServiceGroupsView: {
            groups: components["schemas"]["ServiceGroupView"][];
            offices: components["schemas"]["OfficeView"][];
        };
        DraftServiceView: {
            code: string;
            name: string;
            deskName: string;
            /** @description False when the service was closed since the draft was begun. */
            active: boolean;
        };
        DraftCustomerView: {
            id: number;
            fullName: string;
        };
        DraftSummaryView: {
            id: string;
            service: components["schemas"]["DraftServiceView"];
            customer: components["schemas"]["DraftCustomerView"] | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When it is deleted unless it is changed before: 60 days after the last change.
             */
            expiresAt: string;
        };
        DraftListView: {
            items: components["schemas"]["DraftSummaryView"][];
            nextCursor: string | null;
        };
        StartDraftBody: {
            /** @description Code of the service that is asked for. */
            serviceCode: string;
            /** @description Answers so far, by the key of the question; they may be half done. */
            answers: {
                [key: string]: unknown;
            };
            /** @description Whom the request is for, when it is a colleague. */
            customerId?: number | null;
            /** @description Files uploaded for this request, up to 10. */
            attachmentIds?: string[];
        };
        DraftAttachmentView: {
            id: string;
            fileName: string;
            mediaType: string;
            sizeBytes: number;
        };
        DraftView: {
            id: string;
            service: components["schemas"]["DraftServiceView"];
            customer: components["schemas"]["DraftCustomerView"] | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When it is deleted unless it is changed before: 60 days after the last change.
             */
            expiresAt: string;
            /** @description The version of the form that was filled in. */
            formVersion: number;
            /** @description True when the questions have changed since; answers to questions that are gone are not sent. */
            formChanged: boolean;
            /** @description Answers by the key of their question, as typed. */
            answers: {
                [key: string]: unknown;
            };
            attachments: components["schemas"]["DraftAttachmentView"][];
            /** @description The colleagues named in answers, so that the page can show who they are. */
            people: components["schemas"]["DraftCustomerView"][];
        };
        SaveDraftBody: {
            /** @description All answers so far, by the key of the question. */
            answers?: {
                [key: string]: unknown;
            };
            /** @description Whom the request is for; null when it is for oneself. */
            customerId?: number | null;
            /** @description All files of this request. */
            attachmentIds?: string[];
        };
        AttachmentView: {
            id: string;
            fileName: string;
            mediaType: string;
            sizeBytes: number;
        };
        WorkCalendarView: {
            code: string;
            name: string;
            summary: string;
        };
        PersonSkillView: {
            teamCode: string;
            teamName: string;
            code: string;
            name: string;
            has: boolean;
        };
        AbsenceView: {
            id: number;
            startsOn: string;
            endsOn: string;
            delegateId: number | null;
            delegateName: string | null;
            /** @description Whether it has begun. */
            begun: boolean;
        };
        AvailabilityView: {
            personId: number;
            fullName: string;
            timeZone: string;
            /** @description Tickets at work at a time; null: the limit of the team. */
            limit: number | null;
            /** @description The smallest limit of the person's teams; null without one. */
            teamLimit: number | null;
            /** @description Their hours; null: those of the team. */
            calendarCode: string | null;
            calendars: components["schemas"]["WorkCalendarView"][];
            skills: components["schemas"]["PersonSkillView"][];
            /** @description Present and coming ones, the earliest first. */
            absences: components["schemas"]["AbsenceView"][];
            version: number;
        };
        SkillChoiceBody: {
            teamCode: string;
            code: string;
        };
        SetAvailabilityBody: {
            /** @description Tickets at work at a time; null for the team's limit. */
            limit: number | null;
            /** @description The calendar of their hours; null for the team's. */
            calendarCode: string | null;
            /** @description The skills they have, all of them. */
            skills: components["schemas"]["SkillChoiceBody"][];
        };
        NoteAbsenceBody: {
            startsOn: string;
            endsOn: string;
            /** @description Who stands in; nobody when absent. */
            delegateId?: number | null;
        };
        LedTeamView: {
            code: string;
            name: string;
            officeName: string;
            /** @enum {string} */
            assignment: "off" | "round_robin" | "least_loaded" | "by_skill";
            assignmentLabel: string;
            limit: number | null;
        };
        AssignmentModeView: {
            /** @enum {string} */
            code: "off" | "round_robin" | "least_loaded" | "by_skill";
            label: string;
        };
        TeamSkillView: {
            code: string;
            name: string;
            serviceCodes: string[];
            /** @description The members who have it. */
            holders: number;
        };
        TeamServiceView: {
            code: string;
            name: string;
        };
        TeamWorkerView: {
            id: number;
            fullName: string;
            lead: boolean;
            /** @description Their own limit; null without one. */
            limit: number | null;
        };
        TeamWorkView: {
            code: string;
            name: string;
            /** @enum {string} */
            assignment: "off" | "round_robin" | "least_loaded" | "by_skill";
            modes: components["schemas"]["AssignmentModeView"][];
            /** @description For members without a limit of their own; null: none. */
            limit: number | null;
            skills: components["schemas"]["TeamSkillView"][];
            /** @description The services that the team serves first, then all others. */
            services: components["schemas"]["TeamServiceView"][];
            members: components["schemas"]["TeamWorkerView"][];
            version: number;
        };
        SetTeamSkillBody: {
            code?: string;
            name: string;
            /** @description The services whose tickets ask for it. */
            serviceCodes: string[];
        };
        SetTeamWorkBody: {
            /** @enum {string} */
            assignment: "off" | "round_robin" | "least_loaded" | "by_skill";
            limit: number | null;
            skills: components["schemas"]["SetTeamSkillBody"][];
        };
        StandInView: {
            id: number;
            standInName: string;
            startsOn: string;
            endsOn: string;
            /** @description Whether it has begun. */
            begun: boolean;
        };
        StoodForView: {
            fullName: string;
            startsOn: string;
            endsOn: string;
        };
        StandInsView: {
            mine: components["schemas"]["StandInView"][];
            for: components["schemas"]["StoodForView"][];
        };
        NameStandInBody: {
            delegateId: number;
            startsOn: string;
            endsOn: string;
        };
        FileRequestBody: {
            serviceCode: string;
            /** @description The answers by the key of each question. */
            answers: {
                [key: string]: unknown;
            };
            /** @description The colleague it is for; absent when it is for oneself. */
            customerId?: number;
            attachmentIds?: string[];
            /**
             * Format: uuid
             * @description The draft it was written in, which is removed.
             */
            draftId?: string;
            /** @description A title of one's own. */
            subject?: string;
            /** @description What is needed, beyond the answers. */
            description?: string;
        };
        NamedCodeView: {
            code: string;
            name: string;
        };
        PromisePartView: {
            /** @enum {string} */
            kind: "date" | "text";
            text: string;
            /** @description The instant of a date. */
            at?: string;
        };
        PromiseView: {
            sentence: string;
            parts: components["schemas"]["PromisePartView"][];
            /** @description When our next answer is due; null when none is owed or the clock is paused. */
            respondBy: string | null;
            /** @description When we expect to finish; null while our clock is paused. */
            finishBy: string | null;
            /** @description What we said when the request came in; it never changes. */
            originalFinishBy: string | null;
            late: boolean;
        };
        FiledRequestView: {
            number: string;
            subject: string;
            service: components["schemas"]["NamedCodeView"];
            deskName: string;
            promise: components["schemas"]["PromiseView"] | null;
            /** @description False for a sensitive request filed for a colleague: only they can follow it. */
            canFollow: boolean;
            version: number;
        };
        RequestStatusView: {
            /** @enum {string} */
            code: "done" | "withdrawn" | "draft" | "received" | "working" | "needs_you";
            label: string;
        };
        RequestRowView: {
            number: string;
            subject: string;
            serviceName: string;
            deskName: string;
            status: components["schemas"]["RequestStatusView"];
            promise: components["schemas"]["PromiseView"] | null;
            needsYou: boolean;
            customerName: string;
            openedAt: string;
            updatedAt: string;
        };
        RequestCountsView: {
            open: number;
            done: number;
            drafts: number;
        };
        RequestListView: {
            items: components["schemas"]["RequestRowView"][];
            nextCursor: string | null;
            counts: components["schemas"]["RequestCountsView"];
        };
        NeededAnswerView: {
            question: string;
            askedAt: string;
            askedBy: string;
            /** @description What we need, in a few words, where the desk said so. */
            awaited: string | null;
            neededBy: string | null;
            neededBySentence: string | null;
            /** @description What happens when nothing is heard until then. */
            otherwise: string | null;
            remindedAt: string | null;
        };
        SummaryToShareView: {
            askedBy: string;
            askedAt: string;
            id: number;
            title: string;
            words: string;
            /** @description Who reads it, or would. */
            withDeskName: string;
        };
        SharedSummaryView: {
            id: number;
            title: string;
            words: string;
            /** @description Who reads it, or would. */
            withDeskName: string;
        };
        RequestFileView: {
            id: string;
            fileName: string;
            mediaType: string;
            sizeBytes: number;
        };
        RequestMessageView: {
            id: number;
            /** @enum {string} */
            side: "agent" | "customer" | "system";
            authorName: string;
            body: string;
            createdAt: string;
            attachments: components["schemas"]["RequestFileView"][];
        };
        TimelineEntryView: {
            id: number;
            title: string;
            at: string;
            by: string | null;
            sentence: string | null;
        };
        AnswerView: {
            label: string;
            value: string;
        };
        RequestPersonView: {
            fullName: string;
            /** @enum {string} */
            part: "customer" | "approver" | "submitter";
        };
        ApprovalPersonView: {
            fullName: string;
            /** @enum {string} */
            state: "cancelled" | "approved" | "declined" | "requested" | "outvoted" | "not_needed" | "passed_on";
            /** @description Who may decide beside them for now. */
            standInName: string | null;
            /** @description Why they are asked and not the one whom the service names. */
            instead: string | null;
            /** @description Who gave the word: they, or who stood in. */
            decidedByName: string | null;
            askedAt: string;
            decidedAt: string | null;
            words: string | null;
            /** @description How often they were reminded. */
            reminders: number;
        };
        ApprovalStepView: {
            place: number;
            round: number;
            name: string;
            /** @enum {string} */
            state: "cancelled" | "approved" | "declined" | "requested" | "ahead";
            /** @description What decides it, where several are asked: "2 of 3 have to approve". */
            rule: string | null;
            people: components["schemas"]["ApprovalPersonView"][];
        };
        RequestApprovalView: {
            /** @enum {string} */
            state: "cancelled" | "approved" | "declined" | "requested";
            /** @description Who is to act now. */
            approvers: string[];
            words: string | null;
            /** @description "Waiting for Dana Reed, supervisor, since Tuesday.", for each step that is open. */
            waiting: string[];
            steps: components["schemas"]["ApprovalStepView"][];
        };
        TypicalDaysView: {
            /** @description Business days within which half of them were done. */
            days50: number;
            /** @description Business days within which nine of ten were. */
            days90: number;
            /** @description "Usually 6 to 11 business days". */
            words: string;
        };
        RequestStageView: {
            code: string;
            name: string;
            /** @enum {string} */
            state: "now" | "skipped" | "reached" | "to_come" | "left_out";
            /** @description When it was done or left out; null before. */
            passedAt: string | null;
            /** @description When the present step is promised to be done; null for the others, and while our clock is paused. */
            promisedBy: string | null;
            late: boolean;
            /** @description Null where too few requests are finished to say. */
            typical: components["schemas"]["TypicalDaysView"] | null;
        };
        RequestStagesView: {
            /** @description Who has it, in a sentence; null once it is finished. */
            holder: string | null;
            items: components["schemas"]["RequestStageView"][];
        };
        RequestPulseView: {
            state: string;
            ratePath: string | null;
        };
        RefusalView: {
            code: string;
            message: string;
            field?: string;
        };
        ActionView: {
            action: string;
            allowed: boolean;
            refusals: components["schemas"]["RefusalView"][];
        };
        RequestView: {
            number: string;
            subject: string;
            description: string;
            service: components["schemas"]["NamedCodeView"];
            deskName: string;
            status: components["schemas"]["RequestStatusView"];
            /**
             * @description Who has to act next; null once it is finished.
             * @enum {string|null}
             */
            whoseTurn: "customer" | "third_party" | "us" | null;
            assigneeName: string | null;
            promise: components["schemas"]["PromiseView"] | null;
            needsAnswer: components["schemas"]["NeededAnswerView"] | null;
            /** @description What waits for the customer's word before another office hears of a restricted request. */
            toShare: components["schemas"]["SummaryToShareView"][];
            /** @description What other offices read of it, in the words that the customer agreed to. */
            shared: components["schemas"]["SharedSummaryView"][];
            /** @description Whose time it took so far, in one line; null when only the desk was awaited. */
            timeLine: string | null;
            messages: components["schemas"]["RequestMessageView"][];
            timeline: components["schemas"]["TimelineEntryView"][];
            answers: components["schemas"]["AnswerView"][];
            attachments: components["schemas"]["RequestFileView"][];
            people: components["schemas"]["RequestPersonView"][];
            approval: components["schemas"]["RequestApprovalView"] | null;
            /** @description The number of the request in which this one goes on; null when it is not joined with another. */
            goesOnIn: string | null;
            /** @description The steps it passes; null for a service without steps. */
            stages: components["schemas"]["RequestStagesView"] | null;
            followPulse: components["schemas"]["RequestPulseView"] | null;
            allowedActions: components["schemas"]["ActionView"][];
            sensitive: boolean;
            version: number;
            openedAt: string;
            solvedAt: string | null;
            closedAt: string | null;
            /** @description Until when it can be reopened; null when it can't. */
            reopenableUntil: string | null;
        };
        CommentOnRequestBody: {
            body: string;
            attachmentIds?: string[];
        };
        ChangedRequestView: {
            number: string;
            version: number;
        };
        WithdrawRequestBody: {
            reason?: string;
        };
        ReopenRequestBody: {
            reason: string;
        };
        DecideApprovalBody: {
            /** @enum {string} */
            decision: "approve" | "decline";
            /** @description Words for the one who asked; needed to decline. */
            words?: string;
        };
        ApprovalRowView: {
            number: string;
            subject: string;
            serviceName: string;
            customerName: string;
            step: string;
            /** @description In whose place the reader would decide; null when they were asked themselves. */
            insteadOfName: string | null;
            requestedAt: string;
            decideBy: string | null;
        };
        FoundTicketView: {
            number: string;
            subject: string;
            customerName: string;
            bureauName: string;
            serviceName: string;
            teamName: string;
            /** @enum {string} */
            status: "closed" | "new" | "open" | "pending" | "solved" | "withdrawn";
            statusLabel: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            assigneeName: string | null;
            sensitive: boolean;
            tags: string[];
            openedAt: string;
            version: number;
            /** @description True where it holds words like those that were typed, and not all of them as typed. */
            similar: boolean;
        };
        FoundCountView: {
            tickets: number;
            orMore: boolean;
        };
        FoundTicketListView: {
            items: components["schemas"]["FoundTicketView"][];
            nextCursor: string | null;
            /** @description Only on the first page, where it was asked for. */
            total: components["schemas"]["FoundCountView"] | null;
        };
        ResolveTicketBody: {
            message: string;
            /** @enum {string} */
            category: "done" | "fixed" | "answered" | "workaround" | "not_possible" | "no_answer" | "duplicate" | "spam" | "test";
        };
        LogContactBody: {
            serviceCode: string;
            customerId: number;
            /** @enum {string} */
            channel: "phone" | "walk_up";
            subject: string;
            description: string;
            /** @description Answers to the service's questions, as far as they were given. */
            answers?: {
                [key: string]: unknown;
            };
            /** @description When it was settled at once. */
            resolveNow?: components["schemas"]["ResolveTicketBody"];
        };
        ChangedTicketView: {
            number: string;
            version: number;
        };
        CustomerWaitsView: {
            waits: number;
            mostWaits: number | null;
            businessDays: number;
            mostBusinessDays: number | null;
            defaultBusinessDays: number | null;
            longestBusinessDays: number;
        };
        TurnShareView: {
            /** @enum {string} */
            party: "customer" | "solved" | "third_party" | "ours" | "outside_hours";
            label: string;
            /** @description This share of the whole, in milliseconds: the shares add up exactly to the time elapsed. */
            ms: number;
            words: string;
            /** @description The party's time on the wall; null for what is no party. */
            calendarMs: number | null;
            calendarWords: string | null;
        };
        TurnMetersView: {
            shares: components["schemas"]["TurnShareView"][];
            elapsedMs: number;
            elapsedWords: string;
        };
        PersonNameView: {
            id: number;
            fullName: string;
        };
        CustomerTicketView: {
            number: string;
            subject: string;
            serviceName: string;
            /** @enum {string} */
            status: "closed" | "new" | "open" | "pending" | "solved" | "withdrawn";
            statusLabel: string;
            openedAt: string;
        };
        CustomerCardView: {
            id: number;
            fullName: string;
            givenName: string;
            email: string;
            phone: string;
            title: string;
            workLocation: string;
            bureau: components["schemas"]["NamedCodeView"];
            timeZone: string;
            /** @description What they said that the desks should know to help them well. */
            accommodations: string | null;
            openCount: number;
            recent: components["schemas"]["CustomerTicketView"][];
        };
        FormattedMessageView: {
            id: number;
            /** @description It has pictures that its sender would learn from when they are loaded. */
            hasRemoteImages: boolean;
        };
        ConversationEntryView: {
            /** @enum {string} */
            kind: "note" | "customer" | "system" | "reply";
            id: number;
            authorId: number | null;
            authorName: string;
            body: string;
            createdAt: string;
            /**
             * @description How a message reached us; null for a staff note.
             * @enum {string|null}
             */
            channel: "portal" | "email" | "phone" | "walk_up" | "api" | null;
            attachments: components["schemas"]["RequestFileView"][];
            /** @description Null when it came without markup. */
            formatted: components["schemas"]["FormattedMessageView"] | null;
        };
        LeavingReplyView: {
            id: number;
            authorId: number;
            authorName: string;
            body: string;
            leavesAt: string;
        };
        ChipView: {
            text: string;
            /** @enum {string} */
            tone: "soon" | "late" | "paused" | "met" | "missed" | "on_track";
            fullText: string;
        };
        SlaClockView: {
            id: number;
            /** @enum {string} */
            metric: "first_response" | "next_response" | "update" | "resolution" | "ola" | "approval" | "milestone" | "contract" | "task";
            /**
             * @description Whose agreement it measures: ours with the customer, a team's share, or a vendor's contract with us.
             * @enum {string}
             */
            kind: "ola" | "contract" | "sla";
            /** @description The team of a share, the stage of a milestone, the vendor of a contract, by name; null for the others. */
            subject: string | null;
            label: string;
            cycle: number;
            /** @enum {string} */
            state: "cancelled" | "no_target" | "running" | "paused" | "breached" | "met" | "missed";
            /** @enum {string} */
            run: "cancelled" | "running" | "paused" | "stopped";
            startedAt: string;
            dueAt: string | null;
            breachAt: string | null;
            breachedAt: string | null;
            pausedAt: string | null;
            stoppedAt: string | null;
            elapsedMs: number;
            targetMs: number | null;
            remainingMs: number | null;
            chip: components["schemas"]["ChipView"] | null;
            policyCode: string;
            policyVersion: number;
            /** @description What became of the promise first given, in a sentence; null while it stands. */
            history: string | null;
        };
        TakenBackMissView: {
            label: string;
            cycle: number;
            missedAt: string;
            takenBackAt: string;
            because: string;
        };
        EscalationView: {
            step: string;
            metric: string;
            label: string;
            cycle: number;
            /**
             * @description `ahead`: not due yet · `due`: about to be done · `taken_back`: done, but its time was counted anew.
             * @enum {string}
             */
            state: "done" | "skipped" | "ahead" | "taken_back" | "stopped" | "due";
            words: string;
            /** @description When it is due: "when 75% of the time is used". */
            point: string;
            /** @description When it was done, or will be if nothing changes; null while the clock stands still. */
            at: string | null;
            /** @description Why it was not done. */
            note: string | null;
        };
        TicketStageView: {
            code: string;
            /** @description What staff call it. */
            name: string;
            /** @description What the customer reads. */
            customerName: string;
            /** @enum {string} */
            holder: "customer" | "team" | "approver" | "vendor";
            /** @enum {string} */
            state: "now" | "skipped" | "reached" | "to_come" | "left_out";
            startedAt: string | null;
            passedAt: string | null;
            /** @description Why it was skipped. */
            reason: string | null;
            typical: components["schemas"]["TypicalDaysView"] | null;
        };
        ResolutionView: {
            /** @enum {string} */
            category: "test" | "fixed" | "duplicate" | "done" | "answered" | "workaround" | "not_possible" | "no_answer" | "spam";
            label: string;
            words: string;
        };
        RelatedTicketView: {
            number: string;
            subject: string;
            /** @enum {string} */
            status: "closed" | "new" | "open" | "pending" | "solved" | "withdrawn";
            statusLabel: string;
            linkedByName: string;
            linkedAt: string;
        };
        MergedMessageView: {
            /** @enum {string} */
            kind: "note" | "customer" | "system" | "reply";
            id: number;
            authorName: string;
            body: string;
            createdAt: string;
        };
        MergedInView: {
            number: string;
            subject: string;
            /** @enum {string} */
            status: "closed" | "new" | "open" | "pending" | "solved" | "withdrawn";
            statusLabel: string;
            linkedByName: string;
            linkedAt: string;
            description: string;
            messages: components["schemas"]["MergedMessageView"][];
        };
        RelatedTicketsView: {
            mergedInto: components["schemas"]["RelatedTicketView"] | null;
            mergedIn: components["schemas"]["MergedInView"][];
            parent: components["schemas"]["RelatedTicketView"] | null;
            children: components["schemas"]["RelatedTicketView"][];
            linked: components["schemas"]["RelatedTicketView"][];
        };
        OfferView: {
            team: components["schemas"]["NamedCodeView"];
            fromTeam: components["schemas"]["NamedCodeView"];
            reason: string;
            offeredByName: string;
            offeredAt: string;
            /** @description It has waited for more than a business day of the team that was asked. */
            overdue: boolean;
            /** @description What the reader can do with it now. */
            allowedActions: ("decline" | "accept" | "withdraw")[];
        };
        DeclinedOfferView: {
            team: components["schemas"]["NamedCodeView"];
            reason: string;
            declinedByName: string;
            declinedAt: string;
        };
        TaskAssigneeView: {
            id: number;
            fullName: string;
        };
        TaskView: {
            id: number;
            title: string;
            /** @description Everything that the team was told. */
            words: string;
            /** @enum {string} */
            state: "refused" | "done" | "declined" | "taken_back" | "accepted" | "proposed" | "asked" | "called_off";
            stateLabel: string;
            /** @description The team that was asked. */
            team: components["schemas"]["NamedCodeView"];
            /** @description The desk that asked, and who of it did. */
            forDeskName: string;
            askedByName: string;
            askedAt: string;
            assignee: components["schemas"]["TaskAssigneeView"] | null;
            endedAt: string | null;
            /** @description What was done, or why it was declined. */
            outcome: string | null;
            dueAt: string | null;
            chip: components["schemas"]["ChipView"] | null;
            /** @description The ticket, for those who may open it; null for whoever sees the task alone. */
            ticketNumber: string | null;
            /** @description What the reader can do with it now. */
            allowedActions: ("decline" | "complete" | "accept" | "take_back")[];
            version: number;
        };
        ChecklistPersonView: {
            id: number;
            fullName: string;
        };
        ChecklistStepView: {
            /** @description Its number within the ticket. */
            step: number;
            words: string;
            /** @description What was asked is not done before this step is. */
            required: boolean;
            /** @description Who added it to this ticket; null where it came with the service. */
            addedBy: components["schemas"]["ChecklistPersonView"] | null;
            /** @description Who ticked it, and when; null while it is open. */
            doneBy: components["schemas"]["ChecklistPersonView"] | null;
            doneAt: string | null;
        };
        TicketFollowUpView: {
            id: number;
            state: string;
            ownerName: string | null;
            acknowledgeBy: string;
            contactBy: string;
        };
        TicketView: {
            number: string;
            subject: string;
            description: string;
            /** @enum {string} */
            status: "closed" | "new" | "open" | "pending" | "solved" | "withdrawn";
            statusLabel: string;
            /** @enum {string|null} */
            pendingReason: "approval" | "customer_answer" | "third_party" | "scheduled_work" | null;
            pendingSince: string | null;
            pendingUntil: string | null;
            waitingFor: string | null;
            /** @description What is awaited, in the words of the desk. */
            awaited: string | null;
            /** @description When the customer was reminded in this wait. */
            remindedAt: string | null;
            /** @description No answer came, and nobody has done anything about it yet. */
            closingProposed: boolean;
            customerWaits: components["schemas"]["CustomerWaitsView"] | null;
            turnMeters: components["schemas"]["TurnMetersView"];
            /** @enum {string|null} */
            whoseTurn: "customer" | "third_party" | "us" | null;
            /** @enum {string} */
            impact: "person" | "team" | "bureau" | "agency";
            /** @enum {string} */
            urgency: "can_wait" | "soon" | "now";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            priorityLabel: string;
            /** @enum {string} */
            channel: "portal" | "email" | "phone" | "walk_up" | "api";
            sensitive: boolean;
            service: components["schemas"]["NamedCodeView"];
            office: components["schemas"]["NamedCodeView"];
            deskName: string;
            team: components["schemas"]["NamedCodeView"];
            assignee: components["schemas"]["PersonNameView"] | null;
            /** @description Why just they have it, when it came to them automatically. */
            assignedBecause: string | null;
            customer: components["schemas"]["CustomerCardView"];
            /** @description Who filed it, when that was somebody else than the customer. */
            submitter: components["schemas"]["PersonNameView"] | null;
            /** @description What the customer reads about our promise. */
            promiseSentence: string | null;
            conversation: components["schemas"]["ConversationEntryView"][];
            /** @description What was sent a moment ago and can still be taken back by its author. */
            leavingReplies: components["schemas"]["LeavingReplyView"][];
            /** @description The newest message, to be sent back with a reply; 0 when there is none. */
            lastCommentId: number;
            slaClocks: components["schemas"]["SlaClockView"][];
            takenBackMisses: components["schemas"]["TakenBackMissView"][];
            /** @description What happened, and then what will happen by itself. */
            escalations: components["schemas"]["EscalationView"][];
            /** @description Whether somebody owes the customer a new date. */
            dateOwed: boolean;
            answers: components["schemas"]["AnswerView"][];
            /** @description The files of the request itself; those of messages are with the messages. */
            attachments: components["schemas"]["RequestFileView"][];
            /** @description How the request looked, when it came by mail with markup. */
            formatted: components["schemas"]["FormattedMessageView"] | null;
            approval: components["schemas"]["RequestApprovalView"] | null;
            /** @description The stages it passes in order; none for a service without stages. */
            stages: components["schemas"]["TicketStageView"][];
            resolution: components["schemas"]["ResolutionView"] | null;
            related: components["schemas"]["RelatedTicketsView"];
            /** @description Its offer to a team of another office; null where it is offered to none. */
            offer: components["schemas"]["OfferView"] | null;
            declinedOffer: components["schemas"]["DeclinedOfferView"] | null;
            /** @description What teams were asked for on it, in the order of asking. */
            tasks: components["schemas"]["TaskView"][];
            /** @description The steps of its checklist in order; none where there are none. */
            checklist: components["schemas"]["ChecklistStepView"][];
            /** @description The words that staff put on it, in the order of putting. */
            tags: string[];
            allowedActions: components["schemas"]["ActionView"][];
            followUp: components["schemas"]["TicketFollowUpView"] | null;
            /** @description The saved reply that was, word for word, the only answer before it was closed. */
            cannedClose: string | null;
            openedAt: string;
            solvedAt: string | null;
            closedAt: string | null;
            reopenCount: number;
            transferCount: number;
            version: number;
        };
        EventRewriteView: {
            /** @enum {string} */
            kind: "corrected" | "voided";
            /** @description The time before and after a correction. */
            fromAt: string | null;
            toAt: string | null;
            byName: string | null;
            at: string;
            reason: string;
            /** @description It was itself a mistake and counts no more. */
            takenBack: boolean;
        };
        TicketEventView: {
            sequence: number;
            /** @enum {string} */
            kind: "closed" | "resolved" | "checklist_ticked" | "checklist_unticked" | "checklist_step_added" | "checklist_step_removed" | "offer_made" | "offer_declined" | "offer_reminded" | "offer_withdrawn" | "offer_lapsed" | "withdrawn" | "opened" | "commented" | "staff_noted" | "assigned" | "held" | "pause_reminded" | "resumed" | "priority_changed" | "policy_bound" | "contract_bound" | "stage_reached" | "stage_skipped" | "merged" | "merged_in" | "unmerged" | "merge_undone" | "reopened" | "promise_warned" | "promise_missed" | "promise_taken_back" | "corrected" | "voided" | "escalated" | "rule_applied" | "date_given" | "follow_up_opened" | "pulse_sent" | "pulse_answered" | "attachment_added" | "approval_requested" | "approval_decided" | "approval_passed_on" | "approval_stand_in" | "approval_reminded" | "task_proposed" | "task_agreed" | "task_refused" | "task_asked" | "task_accepted" | "task_declined" | "task_done" | "task_taken_back" | "transferred" | "tagged" | "untagged";
            /** @description When it happened, by what is known now. */
            at: string;
            /** @enum {string} */
            side: "agent" | "customer" | "system";
            actorName: string | null;
            sentence: string;
            /** @description When it was written down, if that was later than when it happened. */
            recordedAt: string | null;
            /** @description The time that was recorded first, if it was corrected since. */
            originalAt: string | null;
            happened: boolean;
            rewrites: components["schemas"]["EventRewriteView"][];
            /** @description The times that the entry is about: before and after a correction, or that of a missed promise. */
            fromAt: string | null;
            toAt: string | null;
            /** @description Whether the reader may correct its time, and say that it did not happen. */
            timeCorrectable: boolean;
            voidable: boolean;
        };
        TicketEventListView: {
            items: components["schemas"]["TicketEventView"][];
            nextCursor: string | null;
        };
        ReplyToTicketBody: {
            body: string;
            attachmentIds?: string[];
            /** @description The lastCommentId of the ticket as the writer saw it; a newer message by somebody else is 409. */
            lastSeenCommentId?: number;
            /**
             * @description What follows: nothing, or the ticket waits for the customer's answer.
             * @enum {string}
             */
            then?: "none" | "wait_for_customer";
        };
        AddStaffNoteBody: {
            body: string;
            attachmentIds?: string[];
        };
        AssignTicketBody: {
            /** @description null takes it off everybody. */
            assigneeId: number | null;
        };
        SkipTicketBody: {
            /** @enum {string} */
            reason: "no_skill" | "knows_person" | "needs_colleague" | "no_time" | "other";
            /** @description More words; needed for another reason. */
            words?: string;
        };
        SkippedTicketView: {
            number: string;
            version: number;
            /** @description Until then it is not given to the same person again. */
            notGivenUntil: string;
        };
        ChangePriorityBody: {
            /** @enum {string} */
            impact: "person" | "team" | "bureau" | "agency";
            /** @enum {string} */
            urgency: "can_wait" | "soon" | "now";
        };
        TransferTicketBody: {
            teamCode: string;
            reason: string;
        };
        HandedOverTicketView: {
            number: string;
            version: number;
            /** @description It belongs to another office, which is asked first; until it accepts, the ticket stays. */
            offered: boolean;
        };
        ReachStageBody: {
            stage: string;
        };
        SkipStageBody: {
            stage: string;
            reason: string;
        };
        HoldTicketBody: {
            /** @enum {string} */
            reason: "customer_answer" | "third_party" | "approval" | "scheduled_work";
            /** @description On which day it is active again by itself. */
            until?: string;
            /** @description What the customer is asked. */
            question?: string;
            /** @description Who we wait for, as the customer may read it. */
            waitingFor?: string;
            /** @description What is awaited, as the customer may read it. */
            awaited?: string;
            /** @description Why a lead lets it wait beyond the caps of the agency. */
            allowedBecause?: string;
            /** @description The contract with the vendor whom it waits for. */
            contractCode?: string;
        };
        NewDateBody: {
            finishBy: string;
            /** @description Why it takes longer, as the customer reads it. */
            reason: string;
        };
        ReopenTicketBody: {
            reason: string;
        };
        CorrectEventBody: {
            occurredAt: string;
            reason: string;
        };
        VoidEventBody: {
            reason: string;
        };
        RewriteEffectsBody: {
            occurredAt?: string;
        };
        ClockEffectView: {
            /** @enum {string} */
            metric: "first_response" | "next_response" | "update" | "resolution" | "ola" | "approval" | "milestone" | "contract" | "task";
            cycle: number;
            label: string;
            sentence: string;
            /** @enum {string} */
            miss: "taken_back" | "unchanged" | "recorded";
        };
        HistoryEffectsView: {
            clocks: components["schemas"]["ClockEffectView"][];
        };
        EarlierMessageBody: {
            /** @enum {string} */
            side: "agent" | "customer";
            /** @enum {string} */
            channel: "phone" | "walk_up" | "email";
            occurredAt: string;
            words: string;
            reason: string;
        };
        EarlierMessageEffectsBody: {
            /** @enum {string} */
            side: "agent" | "customer";
            occurredAt: string;
        };
        TeamMemberView: {
            id: number;
            fullName: string;
            lead: boolean;
            /** @description The last day of their absence, when they are away today; null when they are here. */
            awayUntil: string | null;
            /** @description Who stands in for them while they are away. */
            standsIn: string | null;
        };
        TeamView: {
            code: string;
            name: string;
            officeCode: string;
            officeName: string;
            deskName: string;
            members: components["schemas"]["TeamMemberView"][];
        };
        ChoiceView: {
            code: string;
            label: string;
        };
        DeskChoicesView: {
            impacts: components["schemas"]["ChoiceView"][];
            urgencies: components["schemas"]["ChoiceView"][];
            priorities: components["schemas"]["ChoiceView"][];
            pendingReasons: components["schemas"]["ChoiceView"][];
            resolutionCategories: components["schemas"]["ChoiceView"][];
            statuses: components["schemas"]["ChoiceView"][];
            channels: components["schemas"]["ChoiceView"][];
            skipReasons: components["schemas"]["ChoiceView"][];
            /** @description Contracts with vendors under which a ticket may wait. */
            contracts: components["schemas"]["ChoiceView"][];
        };
        CustomerView: {
            id: number;
            fullName: string;
            givenName: string;
            email: string;
            phone: string;
            title: string;
            workLocation: string;
            bureau: components["schemas"]["NamedCodeView"];
            timeZone: string;
            /** @description What they said that the desks should know to help them well. */
            accommodations: string | null;
            /** @description The newest 25 that still need work. */
            open: components["schemas"]["CustomerTicketView"][];
            /** @description The newest 25 that are finished. */
            finished: components["schemas"]["CustomerTicketView"][];
        };
        UnsentDraftView: {
            number: string;
            /** @enum {string} */
            kind: "note" | "reply";
            body: string;
            savedAt: string;
            returnedBecause: string | null;
        };
        UnsentDraftListView: {
            items: components["schemas"]["UnsentDraftView"][];
        };
        ReplyDraftView: {
            /** @description The newest message its writer had seen when it was begun. */
            lastSeenCommentId: number;
            /** @description Why it came back though Send was pressed; null when it was never sent. */
            returnedBecause: string | null;
            body: string;
            attachments: components["schemas"]["RequestFileView"][];
            /** @description The version to send back in If-Match when saving again; 0 when nothing is kept. */
            version: number;
            savedAt: string | null;
        };
        SaveReplyDraftBody: {
            /** @description The newest message its writer had seen when it was begun. */
            lastSeenCommentId?: number;
            /** @description Longer than a note may be, so that a text that is too long is kept until it is cut. */
            body: string;
            attachmentIds?: string[];
        };
        StaffNoteDraftView: {
            body: string;
            attachments: components["schemas"]["RequestFileView"][];
            /** @description The version to send back in If-Match when saving again; 0 when nothing is kept. */
            version: number;
            savedAt: string | null;
        };
        SaveStaffNoteDraftBody: {
            /** @description Longer than a note may be, so that a text that is too long is kept until it is cut. */
            body: string;
            attachmentIds?: string[];
        };
        HoldReplyBody: {
            body: string;
            attachmentIds?: string[];
            /** @description The lastCommentId of the ticket as the writer saw it; a newer message by somebody else is 409. */
            lastSeenCommentId?: number;
            /**
             * @description What follows: nothing, or the ticket waits for the customer's answer.
             * @enum {string}
             */
            then?: "none" | "wait_for_customer";
            /** @description The newest leaving reply of somebody else as the writer saw it; a newer one is 409. */
            lastSeenHeldReplyId?: number;
        };
        HeldReplyView: {
            /** @description null when it left at once, because a promise was about to fall due. */
            id: number | null;
            number: string;
            leavesAt: string | null;
        };
        MergeTicketBody: {
            into: string;
        };
        LinkTicketBody: {
            number: string;
            /** @enum {string} */
            as: "related" | "parent" | "child";
        };
        SplitTicketBody: {
            commentId: number;
            subject: string;
        };
        CustomerLookView: {
            viewerName: string;
            at: string;
        };
        SeenAsCustomerView: {
            customerName: string;
            request: components["schemas"]["RequestView"];
            /** @description Who looked at it this way, the latest first, 20 at most. */
            looks: components["schemas"]["CustomerLookView"][];
        };
        MentionableView: {
            id: number;
            fullName: string;
            /** @description Their team, else their title. */
            detail: string;
        };
        MentionView: {
            number: string;
            subject: string;
            authorName: string;
            /** @description The first 300 characters of the note. */
            words: string;
            at: string;
            /** @description Whether the reader has not seen the ticket since. */
            unread: boolean;
        };
        MentionListView: {
            items: components["schemas"]["MentionView"][];
            nextCursor: string | null;
        };
        AskTaskBody: {
            teamCode: string;
            title: string;
            words: string;
        };
        TaskListView: {
            items: components["schemas"]["TaskView"][];
            nextCursor: string | null;
        };
        TaskSummaryView: {
            open: number;
            late: number;
        };
        DeclineTaskBody: {
            reason: string;
        };
        CompleteTaskBody: {
            result: string;
        };
        AddStepBody: {
            words: string;
        };
        MarkStepBody: {
            done: boolean;
        };
        OfferedTicketView: {
            number: string;
            subject: string;
            serviceName: string;
            customerName: string;
            /** @description The day by which the customer was promised to have it done; an offer does not move it. */
            promisedBy: string | null;
            offer: components["schemas"]["OfferView"];
        };
        OfferListView: {
            items: components["schemas"]["OfferedTicketView"][];
            nextCursor: string | null;
        };
        OfferSummaryView: {
            received: number;
            /** @description Of those received, the ones that have waited for more than a business day. */
            overdue: number;
            made: number;
        };
        DeclineOfferBody: {
            reason: string;
        };
        ShareSummaryBody: {
            title: string;
            words: string;
        };
        RefuseSharingBody: {
            reason?: string;
        };
        TagView: {
            tag: string;
            tickets: number;
        };
        TagListView: {
            items: components["schemas"]["TagView"][];
            /** @description What was typed as it would be kept, where it can be a tag and the reader knows of no ticket that has it. */
            newTag: string | null;
            /** @description Why what was typed can't be a tag; null where it can, or where nothing was typed. */
            problem: string | null;
        };
        ChangeTagsBody: {
            add?: string[];
            remove?: string[];
        };
        SetUpTagView: {
            tag: string;
            tickets: number;
        };
        TagSweepEffectsView: {
            tag: string;
            /** @enum {string} */
            kind: "renamed" | "merged" | "deleted";
            /** @description The word in its place; null where it is deleted. */
            becomes: string | null;
            tickets: number;
            /** @description Saved views whose conditions name it; they stay as they are. */
            views: number;
            /** @description Rules that name or add it, by name; they stay as they are. */
            rules: string[];
        };
        TagSweepView: {
            id: number;
            tag: string;
            becomes: string | null;
            /** @enum {string} */
            kind: "renamed" | "merged" | "deleted";
            askedBy: string;
            askedAt: string;
            tickets: number;
            done: number;
            finishedAt: string | null;
        };
        SweepTagBody: {
            tag: string;
            /** @description The word in its place, also one that is in use; null deletes it. */
            to: string | null;
        };
        MeasuringCalendarView: {
            code: string;
            version: number;
            timeZone: string;
        };
        ClockStretchView: {
            from: string;
            to: string;
            kind: string;
            /** @description The ticket's status then, or `merged`. */
            cause: string;
            /** @description Milliseconds of business time in it; of a pause, those that it kept from counting. */
            businessMs: number;
            /** @description The local date of a day that was closed for once, and what it is called. */
            closedOn: string | null;
            dayName: string | null;
            /** @description What a pause waits for, and until when at the latest. */
            awaited: string | null;
            until: string | null;
            calendar: string | null;
            calendarVersion: number | null;
        };
        ClockChangeView: {
            kind: string;
            at: string;
            /** @enum {string|null} */
            side: "agent" | "customer" | "system" | null;
            reason: string | null;
            words: string;
            fromMs: number | null;
            toMs: number | null;
            /** @description The priority or group that chose the target. */
            key: string | null;
            policyCode: string | null;
            policyVersion: number | null;
            calendar: string | null;
            calendarVersion: number | null;
        };
        PromiseChangeView: {
            at: string;
            when: string;
            cause: string;
            dueAt: string | null;
            previousDueAt: string | null;
            /** @enum {string|null} */
            side: "agent" | "customer" | "system" | null;
            reason: string | null;
            awaited: string | null;
            words: string;
        };
        CountedRowView: {
            from: string;
            to: string;
            businessMs: number;
            totalMs: number;
            day: string;
            times: string;
            counted: string;
            total: string;
        };
        LeftOutView: {
            kind: string;
            cause: string;
            why: string;
            when: string;
            from: string;
            to: string;
            clockMs: number;
            /** @description Milliseconds of it in which the calendar was open. */
            openMs: number;
            clockTime: string;
            openTime: string;
            /** @description How many stretches the row stands for. */
            stretches: number;
        };
        ClockSumView: {
            rows: components["schemas"]["CountedRowView"][];
            leftOut: components["schemas"]["LeftOutView"][];
            countedMs: number;
            leftOutMs: number;
            wholeMs: number;
            lines: string[];
        };
        ClockExplanationView: {
            metric: string;
            label: string;
            cycle: number;
            state: string;
            run: string;
            reason: string | null;
            policyCode: string;
            policyVersion: number;
            startedAt: string;
            stoppedAt: string | null;
            dueAt: string | null;
            breachAt: string | null;
            breachedAt: string | null;
            elapsedMs: number;
            targetMs: number | null;
            remainingMs: number | null;
            timeZone: string;
            zoneName: string;
            calendars: components["schemas"]["MeasuringCalendarView"][];
            stretches: components["schemas"]["ClockStretchView"][];
            changes: components["schemas"]["ClockChangeView"][];
            /** @description The promise first given, and every date since. */
            history: components["schemas"]["PromiseChangeView"][];
            sum: components["schemas"]["ClockSumView"];
            sentences: string[];
            /** @description Everything in lines, as the command line prints it. */
            text: string[];
        };
        ForecastItemView: {
            number: string;
            subject: string;
            teamCode: string;
            teamName: string;
            serviceName: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            priorityLabel: string;
            sensitive: boolean;
            assigneeName: string | null;
            /** @enum {string} */
            metric: "first_response" | "next_response" | "update" | "resolution" | "ola" | "approval" | "milestone" | "contract" | "task";
            label: string;
            dueAt: string;
            chip: components["schemas"]["ChipView"] | null;
            /** @enum {string} */
            likelihood: "very_likely" | "likely";
            /** @description From 0 to 1. */
            probability: number;
            /** @description Sentences for the team's lead. */
            reasons: string[];
        };
        ForecastView: {
            items: components["schemas"]["ForecastItemView"][];
            teams: components["schemas"]["LedTeamView"][];
            hours: number;
            /** @description When the past was last counted; null before the first night. */
            countedAt: string | null;
            generatedAt: string;
        };
        QueueView: {
            open: number;
            unclaimed: number;
            pending: number;
            late: number;
            finished: boolean;
            /** @description As in the summary of its page. */
            countedOf: number | null;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "team" | "mine" | "unclaimed" | "saved";
            /** @description The office and team of a team's queue. */
            officeCode: string | null;
            teamCode: string | null;
            /** @description Of a saved view: its number, whom it is for, and whose it is. */
            savedViewId: number | null;
            /** @enum {string|null} */
            audience: "team" | "everyone" | "mine" | null;
            ownerName: string | null;
            /** @description Whether the reader may change and delete it. */
            mayChange: boolean;
        };
        ViewHeadView: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "team" | "mine" | "unclaimed" | "saved";
            /** @description The office and team of a team's queue. */
            officeCode: string | null;
            teamCode: string | null;
            /** @description Of a saved view: its number, whom it is for, and whose it is. */
            savedViewId: number | null;
            /** @enum {string|null} */
            audience: "team" | "everyone" | "mine" | null;
            ownerName: string | null;
            /** @description Whether the reader may change and delete it. */
            mayChange: boolean;
        };
        ViewProblemView: {
            code: string;
            message: string;
        };
        LastMessageView: {
            /** @enum {string} */
            side: "agent" | "customer" | "system";
            at: string;
        };
        QueueClockView: {
            /** @enum {string} */
            metric: "first_response" | "next_response" | "update" | "resolution" | "ola" | "approval" | "milestone" | "contract" | "task";
            label: string;
            dueAt: string | null;
            /** @enum {string} */
            state: "cancelled" | "no_target" | "running" | "paused" | "breached" | "met" | "missed";
            remainingBusinessMs: number | null;
            chip: components["schemas"]["ChipView"] | null;
        };
        QueueRowView: {
            number: string;
            subject: string;
            customerName: string;
            bureauName: string;
            serviceName: string;
            teamName: string;
            /** @enum {string} */
            status: "closed" | "new" | "open" | "pending" | "solved" | "withdrawn";
            statusLabel: string;
            /** @enum {string|null} */
            pendingReason: "approval" | "customer_answer" | "third_party" | "scheduled_work" | null;
            /** @description Until when it waits; null while it does not, or for as long as it takes. */
            pendingUntil: string | null;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            priorityLabel: string;
            assigneeId: number | null;
            assigneeName: string | null;
            lastMessage: components["schemas"]["LastMessageView"];
            /** @description Somebody else wrote what the reader has not read yet. */
            unread: boolean;
            clock: components["schemas"]["QueueClockView"] | null;
            sensitive: boolean;
            tags: string[];
            /** @enum {string} */
            channel: "portal" | "email" | "phone" | "walk_up" | "api";
            openedAt: string;
            updatedAt: string;
            /** @description The order by urgency as text: pages and refreshes agree on it. */
            sortKey: string;
            version: number;
        };
        QueueSummaryView: {
            open: number;
            late: number;
            unclaimed: number;
            pending: number;
            /** @description Whether it is about finished tickets; `open` then says how many there are. */
            finished: boolean;
            /** @description Null where all were counted; else how many were looked at: ten thousand open ones that meet the conditions, or the newest thousand finished ones of the view's time. */
            countedOf: number | null;
            nextDueAt: string | null;
        };
        QueuePageView: {
            view: components["schemas"]["ViewHeadView"];
            /** @description What the view holds, in a sentence; null when its conditions can't be read any more. */
            sentence: string | null;
            /** @description The view's own conditions as an address has them. */
            address: string | null;
            /** @description Conditions that name what is gone. With a field that is gone, the view shows no ticket. */
            problems: components["schemas"]["ViewProblemView"][];
            columns: ("number" | "tags" | "team" | "assignee" | "priority" | "opened" | "status" | "channel" | "service" | "subject" | "lastWord" | "updated" | "timeLeft")[];
            /** @enum {string} */
            sort: "priority" | "urgency" | "opened_oldest" | "opened_newest" | "message_oldest" | "message_newest" | "updated_newest" | "updated_oldest";
            items: components["schemas"]["QueueRowView"][];
            nextCursor: string | null;
            summary: components["schemas"]["QueueSummaryView"];
            generatedAt: string;
        };
        MatchesView: {
            tickets: number;
            /** @description There are more than one bulk edit takes, which is a hundred thousand. */
            more: boolean;
        };
        NothingGivenView: {
            /** @enum {string} */
            code: "skipped" | "away" | "off_hours" | "full" | "nothing_waiting" | "other_skills";
            /** @description A sentence or two for the person. */
            message: string;
        };
        ClaimedTicketView: {
            number: string | null;
            nextDueAt: string | null;
            why: components["schemas"]["NothingGivenView"] | null;
        };
        ConditionOperatorView: {
            /** @enum {string} */
            op: "from" | "before" | "is" | "is_not" | "within_last" | "longer_ago" | "within_next";
            label: string;
            /** @enum {string} */
            values: "date" | "code" | "person" | "choice" | "tag" | "yes_or_no" | "time_length";
        };
        ViewChoiceView: {
            code: string;
            label: string;
        };
        ConditionFieldView: {
            /** @enum {string} */
            field: "customer" | "sensitive" | "team" | "assignee" | "priority" | "bureau" | "opened" | "status" | "channel" | "service" | "office" | "promise" | "due" | "tag" | "waitingFor" | "lastWord" | "unread" | "lastMessage" | "updated";
            label: string;
            operators: components["schemas"]["ConditionOperatorView"][];
            /** @description What its values are chosen from; of people only `me` and `nobody`. */
            choices: components["schemas"]["ViewChoiceView"][];
        };
        ViewColumnView: {
            /** @enum {string} */
            code: "number" | "tags" | "team" | "assignee" | "priority" | "opened" | "status" | "channel" | "service" | "subject" | "lastWord" | "updated" | "timeLeft";
            label: string;
            usual: boolean;
        };
        ViewSortView: {
            /** @enum {string} */
            code: "priority" | "urgency" | "opened_oldest" | "opened_newest" | "message_oldest" | "message_newest" | "updated_newest" | "updated_oldest";
            label: string;
            /** @enum {string} */
            kind: "open" | "finished";
        };
        ViewChoicesView: {
            fields: components["schemas"]["ConditionFieldView"][];
            columns: components["schemas"]["ViewColumnView"][];
            sorts: components["schemas"]["ViewSortView"][];
            /** @description The teams with which the reader may share a view. */
            teams: components["schemas"]["ViewChoiceView"][];
            mayShareWithEveryone: boolean;
        };
        PreviewViewBody: {
            /** @description version 1, and in `all` the conditions: of fields, and groups of them. */
            condition?: {
                [key: string]: unknown;
            };
            /** @description The conditions as an address has them, in the place of `condition`. */
            address?: string;
            /** @enum {string} */
            sort?: "urgency" | "priority" | "opened_oldest" | "opened_newest" | "message_oldest" | "message_newest" | "updated_newest" | "updated_oldest";
        };
        ViewPreviewView: {
            sentence: string;
            /** @description The conditions as an address has them. */
            address: string;
            condition: {
                [key: string]: unknown;
            };
            /** @description The people whom the conditions name. */
            people: components["schemas"]["ViewChoiceView"][];
            /** @enum {string} */
            kind: "open" | "finished";
            problems: components["schemas"]["ViewProblemView"][];
            summary: components["schemas"]["QueueSummaryView"];
            /** @description The first tickets. */
            items: components["schemas"]["QueueRowView"][];
        };
        SaveViewBody: {
            name: string;
            /** @enum {string} */
            audience: "mine" | "team" | "everyone";
            /** @description The team, of a view for a team. */
            teamCode?: string | null;
            /** @description version 1, and in `all` the conditions: of fields, and groups of them. */
            condition: {
                [key: string]: unknown;
            };
            columns: ("timeLeft" | "subject" | "service" | "status" | "priority" | "assignee" | "lastWord" | "tags" | "number" | "team" | "channel" | "opened" | "updated")[];
            /** @enum {string} */
            sort: "urgency" | "priority" | "opened_oldest" | "opened_newest" | "message_oldest" | "message_newest" | "updated_newest" | "updated_oldest";
        };
        SavedViewView: {
            id: number;
            code: string;
            name: string;
            /** @enum {string} */
            audience: "team" | "everyone" | "mine";
            teamCode: string | null;
            ownerName: string;
            /** @description The conditions as they were stored, also where one names a field that is gone. */
            condition: {
                [key: string]: unknown;
            };
            sentence: string | null;
            problems: components["schemas"]["ViewProblemView"][];
            columns: ("number" | "tags" | "team" | "assignee" | "priority" | "opened" | "status" | "channel" | "service" | "subject" | "lastWord" | "updated" | "timeLeft")[];
            /** @enum {string} */
            sort: "priority" | "urgency" | "opened_oldest" | "opened_newest" | "message_oldest" | "message_newest" | "updated_newest" | "updated_oldest";
            /** @description The people whom the conditions name. */
            people: components["schemas"]["ViewChoiceView"][];
            mayChange: boolean;
            version: number;
        };
        WayOfGivingView: {
            code: string;
            label: string;
        };
        GivenWaysView: {
            claimed: number;
            automatic: number;
            assigned: number;
            answered: number;
        };
        PersonShareView: {
            id: number;
            fullName: string;
            /** @description Whether they still are in the team. */
            member: boolean;
            given: components["schemas"]["GivenWaysView"];
            total: number;
            /** @description Of what came to the team's people, in whole percent; null when nothing came. */
            percent: number | null;
            skipped: number;
            /** @description Days out of office in the period. */
            daysAway: number;
            limit: number | null;
        };
        FairnessView: {
            teamCode: string;
            teamName: string;
            days: number;
            from: string;
            to: string;
            ways: components["schemas"]["WayOfGivingView"][];
            total: number;
            people: components["schemas"]["PersonShareView"][];
        };
        BoardTeamView: {
            code: string;
            name: string;
        };
        BoardFiguresView: {
            open: number;
            unclaimed: number;
            late: number;
            /** @description Promises that fall due within an hour. */
            dueSoon: number;
            /** @description Promises missed since midnight where the reader is. */
            missedToday: number;
        };
        BoardPersonView: {
            id: number;
            fullName: string;
            lead: boolean;
            /** @description New and open tickets, of all teams. */
            inHand: number;
            limit: number | null;
            /** @description Of this team: waiting for others, late, due within an hour. */
            waiting: number;
            late: number;
            dueSoon: number;
            /**
             * @description Why they are given nothing now; null when they can be.
             * @enum {string|null}
             */
            obstacle: "away" | "off_hours" | "full" | null;
            obstacleLabel: string | null;
            /** @description Who stands in while they are away. */
            standsIn: string | null;
        };
        MissedTodayView: {
            number: string;
            subject: string;
            assigneeName: string | null;
            /** @enum {string} */
            metric: "first_response" | "next_response" | "update" | "resolution" | "ola" | "approval" | "milestone" | "contract" | "task";
            label: string;
            at: string;
        };
        BoardView: {
            teams: components["schemas"]["BoardTeamView"][];
            team: components["schemas"]["BoardTeamView"] | null;
            figures: components["schemas"]["BoardFiguresView"];
            /** @description By name. */
            people: components["schemas"]["BoardPersonView"][];
            /** @description The latest first, 50 at most. */
            missed: components["schemas"]["MissedTodayView"][];
            generatedAt: string;
        };
        SavedReplyView: {
            id: number;
            title: string;
            body: string;
            officeCode: string | null;
            /** @description Null when every office uses it. */
            officeName: string | null;
            /** @enum {string} */
            afterwards: "none" | "wait_for_customer" | "resolve";
            /** @enum {string|null} */
            category: "test" | "fixed" | "duplicate" | "done" | "answered" | "workaround" | "not_possible" | "no_answer" | "spam" | null;
            uses: number;
            /** @description How many of them went out as they were. */
            uneditedUses: number;
            changedByName: string;
            changedAt: string;
            /** @description Whether the reader may change it. */
            changeable: boolean;
            version: number;
        };
        SavedReplyVariableView: {
            name: string;
            label: string;
        };
        SavedReplyListView: {
            items: components["schemas"]["SavedReplyView"][];
            variables: components["schemas"]["SavedReplyVariableView"][];
        };
        SaveReplyBody: {
            title: string;
            body: string;
            /** @description null for every office. */
            officeCode: string | null;
            /**
             * @description What it proposes besides the words; whoever uses it decides.
             * @enum {string}
             */
            afterwards: "none" | "wait_for_customer" | "resolve";
            /**
             * @description How it was settled, when it proposes to resolve the ticket.
             * @enum {string}
             */
            category?: "done" | "fixed" | "answered" | "workaround" | "not_possible" | "no_answer" | "duplicate" | "spam" | "test";
        };
        SavedReplyIdView: {
            id: number;
        };
        FillSavedReplyBody: {
            savedReplyId: number;
        };
        FilledReplyView: {
            title: string;
            /** @description Null while a value is missing. */
            text: string | null;
            /** @description What is not known for this ticket. */
            missing: string[];
            /** @description What it proposes besides the words, in words. */
            effects: string[];
            /** @enum {string} */
            afterwards: "none" | "wait_for_customer" | "resolve";
            /** @enum {string|null} */
            category: "test" | "fixed" | "duplicate" | "done" | "answered" | "workaround" | "not_possible" | "no_answer" | "spam" | null;
        };
        CannedCloseView: {
            number: string;
            subject: string;
            serviceName: string;
            teamName: string;
            savedReplyTitle: string;
            closedAt: string;
        };
        CannedCloseListView: {
            items: components["schemas"]["CannedCloseView"][];
            nextCursor: string | null;
            closedLately: number;
            cannedLately: number;
        };
        UsualTimeView: {
            /** @description Half of the requests were done within so many business days. */
            days50: number;
            /** @description Nine of ten were. */
            days90: number;
            /** @description Counted over so many requests of the last 90 days. */
            n: number;
        };
        FoundServiceView: {
            code: string;
            name: string;
            summary: string;
            officeCode: string;
            deskName: string;
            general: boolean;
            /** @description False when it is for people of other bureaus. */
            forMyBureau: boolean;
            typical: components["schemas"]["UsualTimeView"] | null;
        };
        FoundRequestView: {
            number: string;
            subject: string;
            statusLabel: string;
            openedAt: string;
        };
        OwnWordsServiceView: {
            code: string;
            name: string;
            deskName: string;
        };
        OwnWordsView: {
            words: string;
            services: components["schemas"]["OwnWordsServiceView"][];
        };
        FrontDoorView: {
            /** @description The words as they were searched for. */
            query: string;
            /** @description The words by which something was found when typing errors were put right; null when there were none. */
            correctedQuery: string | null;
            services: components["schemas"]["FoundServiceView"][];
            requests: components["schemas"]["FoundRequestView"][];
            total: number;
            ownWords: components["schemas"]["OwnWordsView"];
        };
        NeedGroupView: {
            code: string;
            name: string;
        };
        DeskView: {
            officeCode: string;
            deskName: string;
            phone: string;
            email: string;
        };
        ServiceOwnerView: {
            title: string;
            fullName: string | null;
        };
        EligibilityView: {
            allowed: boolean;
            reason: string | null;
            contact: components["schemas"]["DeskView"];
        };
        ServiceApprovalStepView: {
            name: string;
            approverNames: string[];
            /** @description How many have to approve. */
            needed: number;
        };
        ServiceApprovalView: {
            words: string;
            /** @description Who decides it for me; null when nobody can be found, and then the request can't be sent. */
            approverName: string | null;
            steps: components["schemas"]["ServiceApprovalStepView"][];
        };
        FilingPromisePartView: {
            /** @enum {string} */
            kind: "text" | "date";
            text: string;
            /**
             * Format: date-time
             * @description The instant of a date; null for words.
             */
            at: string | null;
        };
        FilingPromiseView: {
            sentence: string;
            parts: components["schemas"]["FilingPromisePartView"][];
            /** Format: date-time */
            respondBy: string | null;
            /**
             * Format: date-time
             * @description Counted as if it were approved now, where an approval is needed.
             */
            finishBy: string | null;
            /** @description The zone in which the sentence is worded. */
            zone: string;
        };
        ServiceStageView: {
            code: string;
            name: string;
            /** @description Null where too few requests are finished to say. */
            typical: components["schemas"]["TypicalDaysView"] | null;
        };
        OpenRequestView: {
            number: string;
            subject: string;
            openedAt: string;
        };
        FieldOptionView: {
            value: string;
            label: string;
        };
        ShowWhenView: {
            field: string;
            equals?: string;
            in?: string[];
        };
        FormFieldView: {
            /** @enum {string} */
            kind: "text" | "long_text" | "radios" | "checkboxes" | "select" | "person" | "date" | "money" | "yes_no" | "number";
            /**
             * @description Which part of my staff record fills it in.
             * @enum {string}
             */
            prefill?: "fullName" | "email" | "phone" | "bureauName" | "title" | "workLocation" | "supervisorName";
            key: string;
            label: string;
            hint?: string;
            /** @description True unless it says false. */
            required?: boolean;
            maxLength?: number;
            options?: components["schemas"]["FieldOptionView"][];
            showWhen?: components["schemas"]["ShowWhenView"];
            min?: number;
            max?: number;
            /** @description The words when it is left empty, where they are special. */
            missingMessage?: string;
        };
        ServiceFormView: {
            version: number;
            fields: components["schemas"]["FormFieldView"][];
        };
        ServicePageView: {
            code: string;
            name: string;
            summary: string;
            group: components["schemas"]["NeedGroupView"];
            desk: components["schemas"]["DeskView"];
            owner: components["schemas"]["ServiceOwnerView"];
            audience: string;
            whatYouNeed: string[];
            minutesToFill: number;
            /** @description Only people of the office that serves can read these requests. */
            sensitive: boolean;
            general: boolean;
            eligibility: components["schemas"]["EligibilityView"];
            approval: components["schemas"]["ServiceApprovalView"] | null;
            promise: components["schemas"]["FilingPromiseView"];
            typical: components["schemas"]["UsualTimeView"] | null;
            /** @description The steps in order; none for a service without steps. */
            stages: components["schemas"]["ServiceStageView"][];
            openRequest: components["schemas"]["OpenRequestView"] | null;
            form: components["schemas"]["ServiceFormView"];
        };
        ServiceGuessView: {
            code: string;
            name: string;
            deskName: string;
        };
        CharterView: {
            weWill: string[];
            /** @description What helps the office to help. */
            youCan: string[];
            /** @description What to do when it was not kept. */
            ifNot: string;
        };
        OfficeCharterView: {
            code: string;
            name: string;
            deskName: string;
            summary: string;
            phone: string;
            email: string;
            /** @description Null where the office has written none. */
            charter: components["schemas"]["CharterView"] | null;
        };
        OfficeCharterListView: {
            items: components["schemas"]["OfficeCharterView"][];
        };
        StandardRecordView: {
            policyCode: string;
            policyVersion: number;
        };
        KeptPromisesView: {
            kept: number;
            /** @description Of so many requests of the last 90 days that were given a date. */
            judged: number;
            /** @description "94%". */
            share: string;
            /** @description "91% to 96%": where the share lies with 95% confidence (Wilson). */
            interval: string;
        };
        ServiceStandardView: {
            code: string;
            name: string;
            /** @description "4 business hours"; null where no answer is promised. */
            answerWithin: string | null;
            /** @description "3 business days"; null where no date is promised. */
            finishWithin: string | null;
            /** @description The time to finish begins when the request is approved. */
            startsWithApproval: boolean;
            record: components["schemas"]["StandardRecordView"];
            /** @description Of the last 90 days; null under ten requests, and always of what is restricted. */
            typical: components["schemas"]["UsualTimeView"] | null;
            kept: components["schemas"]["KeptPromisesView"] | null;
        };
        OfficeStandardsView: {
            code: string;
            name: string;
            deskName: string;
            summary: string;
            phone: string;
            email: string;
            /** @description Null where the office has written none. */
            charter: components["schemas"]["CharterView"] | null;
            services: components["schemas"]["ServiceStandardView"][];
        };
        IncomingMailView: {
            /** @enum {string} */
            state: "parked" | "taken" | "discarded";
            id: number;
            stateLabel: string;
            /** @description The whole address while it is parked, else only its first letter and domain. */
            from: string;
            /** @description Whoever has the address; null when nobody has, or it is not shown. */
            senderId: number | null;
            senderName: string | null;
            /** @description Null unless it is parked and may be shown. */
            subject: string | null;
            /** Format: date-time */
            receivedAt: string;
            sizeBytes: number;
            fileCount: number;
            /** @description What it was taken as, in words; null unless it was taken. */
            takenAs: string | null;
            /** @description Why it was parked. */
            reason: string | null;
            /** @description What the rules said when it was tried. */
            refusal: string | null;
            /** @description Whether it may be filed for somebody; one about a restricted ticket may not. */
            mayFile: boolean;
            settledByName: string | null;
            /** Format: date-time */
            settledAt: string | null;
            settledBecause: string | null;
        };
        IncomingMailStateCountView: {
            /** @enum {string} */
            state: "parked" | "taken" | "discarded";
            label: string;
            mails: number;
            /** @description Whether there are more than `mails`: counts are exact up to a thousand. */
            orMore: boolean;
        };
        IncomingMailListView: {
            items: components["schemas"]["IncomingMailView"][];
            nextCursor: string | null;
            states: components["schemas"]["IncomingMailStateCountView"][];
        };
        FileIncomingMailBody: {
            personId: number;
        };
        FiledMailView: {
            /** @enum {string} */
            as: "request" | "comment" | "staff_note";
            number: string;
        };
        DiscardIncomingMailBody: {
            reason: string;
        };
        AnswerPulseBody: {
            /** @description 1 (strongly disagree) to 5 (strongly agree). */
            satisfaction: number;
            trust?: number | null;
            ease?: number | null;
            effectiveness?: number | null;
            /** @description What made the difference or could have been better, such as positive_ease. */
            drivers?: string[];
            comment?: string | null;
            /** @description Whether the lead and the bureau may see who answered. */
            shareName?: boolean;
        };
        RequestPulseStateView: {
            state: string;
            ratePath: string | null;
        };
        FollowUpOwnerView: {
            id: number;
            fullName: string;
        };
        FollowUpView: {
            id: number;
            /** @description Of the ticket. */
            number: string;
            subject: string;
            /** @description null unless the customer agreed to be named. */
            customerName: string | null;
            teamName: string;
            /** @enum {string} */
            state: "received" | "acknowledged" | "dispatched" | "responded";
            /** @description 1 to 5: "I am satisfied with the service I received". */
            score: number;
            comment: string | null;
            /** @description Two different answers came within seconds of the mail: a program may have followed the links. */
            scannerSuspected: boolean;
            owner: components["schemas"]["FollowUpOwnerView"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            acknowledgeBy: string;
            /** Format: date-time */
            contactBy: string;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            respondedAt: string | null;
            /** @enum {string|null} */
            cause: "people" | "policy" | "process" | "technology" | null;
            /** @enum {string|null} */
            result: "put_right" | "explained" | "not_reached" | "not_contacted" | null;
            outcome: string | null;
            version: number;
        };
        FollowUpListView: {
            items: components["schemas"]["FollowUpView"][];
            nextCursor: string | null;
        };
        FollowUpShareView: {
            k: number;
            n: number;
            /** @description "14 of 22, 64% (43% to 80%)"; "none yet" of nothing. */
            text: string;
        };
        FollowUpCauseView: {
            /** @enum {string} */
            cause: "people" | "policy" | "process" | "technology";
            followUps: number;
        };
        FollowUpPeriodView: {
            label: string;
            opened: number;
            acknowledgedInTime: components["schemas"]["FollowUpShareView"];
            answeredInTime: components["schemas"]["FollowUpShareView"];
            putRight: components["schemas"]["FollowUpShareView"];
            causes: components["schemas"]["FollowUpCauseView"][];
        };
        FollowUpSummaryView: {
            /** @description How many are late now. */
            late: number;
            /** @description This fiscal quarter to date, and the one before. */
            periods: components["schemas"]["FollowUpPeriodView"][];
            /** @description Who rated 4 or 5 at their next pulse, as a sentence; too few to say are not told. */
            recovery: string;
        };
        FollowUpStepView: {
            id: number;
            /** @enum {string} */
            kind: "received" | "acknowledged" | "dispatched" | "responded" | "noted";
            /** Format: date-time */
            at: string;
            /** @description null for what happened by itself. */
            by: string | null;
            /** @description Who it was given to. */
            ownerName: string | null;
            note: string | null;
        };
        FollowUpDetailView: {
            id: number;
            /** @description Of the ticket. */
            number: string;
            subject: string;
            /** @description null unless the customer agreed to be named. */
            customerName: string | null;
            teamName: string;
            /** @enum {string} */
            state: "received" | "acknowledged" | "dispatched" | "responded";
            /** @description 1 to 5: "I am satisfied with the service I received". */
            score: number;
            comment: string | null;
            /** @description Two different answers came within seconds of the mail: a program may have followed the links. */
            scannerSuspected: boolean;
            owner: components["schemas"]["FollowUpOwnerView"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            acknowledgeBy: string;
            /** Format: date-time */
            contactBy: string;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            respondedAt: string | null;
            /** @enum {string|null} */
            cause: "people" | "policy" | "process" | "technology" | null;
            /** @enum {string|null} */
            result: "put_right" | "explained" | "not_reached" | "not_contacted" | null;
            outcome: string | null;
            version: number;
            /** @description Whether the customer ticked that they may be contacted about their rating. */
            mayContact: boolean;
            /** @description Why to look twice at the rating, as a sentence with the rule; null when nothing speaks against it. */
            contradiction: string | null;
            /** @description Newest first. */
            steps: components["schemas"]["FollowUpStepView"][];
            /** @description What is known of the customer's next pulse, in a sentence; null until the follow-up is answered. */
            recovery: string | null;
        };
        DispatchFollowUpBody: {
            ownerId: number;
        };
        RespondToFollowUpBody: {
            /** @enum {string} */
            cause: "people" | "process" | "technology" | "policy";
            /**
             * @description Put right, explained, not reached; or not contacted, where they did not agree to it.
             * @enum {string}
             */
            result: "put_right" | "explained" | "not_reached" | "not_contacted";
            /** @description What was said and done, for the team; the customer does not read it here. */
            outcome: string;
        };
        NoteFollowUpBody: {
            /** @description For those who look into it; the customer does not read it. */
            note: string;
        };
        ThemeOfficeView: {
            code: string;
            label: string;
        };
        ThemeView: {
            code: string;
            label: string;
            description: string;
            /** @enum {string} */
            kind: "cause" | "office" | "driver";
            /** @description How many comments of the quarter carry it, as the first reader saw it. */
            comments: number;
            /** @description Cohen's kappa of the comments read by two people; null when it can't be said. */
            kappa: number | null;
            /** @description From a kappa of 0.60 and ten comments on. */
            publishable: boolean;
        };
        CommentToCodeView: {
            id: number;
            serviceName: string;
            /** @description Names, numbers and addresses are taken out. */
            text: string;
        };
        ThemesView: {
            office: components["schemas"]["ThemeOfficeView"];
            offices: components["schemas"]["ThemeOfficeView"][];
            /** @description "FY 2026 Q4 (July to September 2026)". */
            period: string;
            /** @description Fewer than ten answers: nothing is shown. */
            withheld: boolean;
            /** @description Comments in the quarter, how many were read, and how many of those that two people read were read by both. */
            comments: number;
            coded: number;
            twice: number;
            codedTwice: number;
            themes: components["schemas"]["ThemeView"][];
            /** @description null when there is none left for me. */
            next: components["schemas"]["CommentToCodeView"] | null;
        };
        AddThemeBody: {
            office: string;
            label: string;
            /** @description What belongs to it, so that two people read the same into a comment. */
            description: string;
        };
        CodeCommentBody: {
            commentId: number;
            /** @description Any number; none when it fits no theme. */
            themes: string[];
        };
        PhoneQuestionView: {
            key: string;
            wording: string;
            required: boolean;
        };
        PhonePulseView: {
            number: string;
            customerName: string;
            /** @description The words on the five points, 1 first. */
            scale: string[];
            questions: components["schemas"]["PhoneQuestionView"][];
            /** @description Why not, in words; empty when it may be written down. */
            refusals: string[];
        };
        PhoneScoresBody: {
            /** @description 1 (strongly disagree) to 5 (strongly agree). */
            satisfaction: number;
            trust?: number | null;
            ease?: number | null;
            effectiveness?: number | null;
        };
        PhoneAnswerBody: {
            scores: components["schemas"]["PhoneScoresBody"];
            comment?: string | null;
            /** @description The customer said that the lead and the bureau may see who answered. */
            shareName?: boolean;
        };
        PageFeedbackBody: {
            /** @description Its address, such as /services/laptop. */
            page: string;
            useful: boolean;
            words?: string;
        };
        PageFeedbackView: {
            id: number;
            page: string;
            useful: boolean;
            words: string | null;
            /** Format: date-time */
            givenAt: string;
        };
        PageSumView: {
            page: string;
            useful: number;
            notUseful: number;
        };
        PageFeedbackListView: {
            items: components["schemas"]["PageFeedbackView"][];
            nextCursor: string | null;
            pages: components["schemas"]["PageSumView"][];
        };
        OfficePulseRowView: {
            officeCode: string;
            officeName: string;
            /** @description Null while it asks the default pulse. */
            publishedVersion: number | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description How many questions of its own it asks. */
            ownItems: number;
            hasDraft: boolean;
        };
        OfficePulseListView: {
            items: components["schemas"]["OfficePulseRowView"][];
        };
        FederalItemView: {
            key: string;
            wording: string;
            /** @description How it is answered. */
            answered: string;
            required: boolean;
            /** @description No office can leave it out. */
            alwaysAsked: boolean;
            asked: boolean;
        };
        /** @enum {string} */
        OwnItemKind: "scale" | "scale_7" | "yes_no" | "text";
        OwnItemView: {
            kind: components["schemas"]["OwnItemKind"];
            wording: string;
        };
        PublishedPulseView: {
            version: number;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string;
            federal: string[];
            own: components["schemas"]["OwnItemView"][];
        };
        OfficePulseView: {
            officeCode: string;
            officeName: string;
            /** @description Of the edits: send it as If-Match. */
            version: number;
            /** @description Whether what is shown is a draft; else it is what is asked now. */
            isDraft: boolean;
            federal: components["schemas"]["FederalItemView"][];
            own: components["schemas"]["OwnItemView"][];
            mostItems: number;
            /** @description Newest first, at most twenty. */
            published: components["schemas"]["PublishedPulseView"][];
        };
        OwnItemBody: {
            kind: components["schemas"]["OwnItemKind"];
            wording: string;
        };
        OfficePulseBody: {
            /** @description The federal questions by name; satisfaction, trust and the reasons are always asked. */
            federal: string[];
            own: components["schemas"]["OwnItemBody"][];
        };
        StaffPointView: {
            score: number;
            label: string;
            answers: number;
        };
        StaffGroupView: {
            label: string;
            answers: number;
            points: components["schemas"]["StaffPointView"][];
            text: string;
        };
        StaffItemView: {
            /** @description Null where even the office has too few answers. */
            office: components["schemas"]["StaffGroupView"] | null;
            wording: string;
            teams: components["schemas"]["StaffGroupView"][];
            /** @description Against the month before; null where one of the two can't be shown. */
            change: string | null;
        };
        StaffMonthView: {
            month: string;
            label: string;
            participation: string;
            items: components["schemas"]["StaffItemView"][];
        };
        StaffOfficeView: {
            officeCode: string;
            officeName: string;
            months: components["schemas"]["StaffMonthView"][];
        };
        StaffPulseView: {
            offices: components["schemas"]["StaffOfficeView"][];
        };
        AnnotateBody: {
            /** @enum {string} */
            kind: "funding_lapse" | "outage" | "other";
            words: string;
            /** @description The first day, ISO. */
            from: string;
            /** @description The last day, ISO; absent for one day. */
            to?: string;
            /** @description On the charts of every bureau, not of this one alone; for leads of offices. */
            everyBureau?: boolean;
        };
        AnnotationIdView: {
            id: number;
        };
        PastAnnotationView: {
            /** @enum {string} */
            kind: "funding_lapse" | "outage" | "other";
            id: number;
            kindLabel: string;
            words: string;
            from: string;
            to: string;
            everyBureau: boolean;
            addedBy: string;
            /** Format: date-time */
            addedAt: string;
            /** @description Null while it is on the charts. */
            removedBy: string | null;
            /** Format: date-time */
            removedAt: string | null;
            /** @description Whether a corrected note took its place. */
            corrected: boolean;
        };
        AnnotationHistoryView: {
            items: components["schemas"]["PastAnnotationView"][];
        };
        /** @enum {string} */
        MetricCode: "promise_kept" | "answer_kept" | "targets_met" | "first_answer" | "finish" | "satisfied" | "answered" | "open_over_30_days" | "promise_weeks" | "segments" | "satisfaction" | "satisfaction_months" | "trust" | "ease" | "drivers" | "office_questions" | "relationship" | "kept_but_unhappy" | "first_contact_gross" | "first_contact_net" | "first_contact_confirmed" | "hand_offs" | "misrouted" | "ping_pong" | "reopened" | "recurred" | "effort" | "burden" | "whose_time" | "misses_by_cause" | "open_by_age" | "volume" | "channel_mix" | "cost_per_request" | "repeat_contact" | "lower_cost_claim";
        MetricDefinitionView: {
            code: components["schemas"]["MetricCode"];
            label: string;
            what: string;
            how: string;
            source: string;
            leftOut: string;
        };
        MetricDefinitionListView: {
            items: components["schemas"]["MetricDefinitionView"][];
        };
        MonthlyMailView: {
            /**
             * Format: date-time
             * @description When the next one comes; null while it is not wanted.
             */
            nextAt: string | null;
            wanted: boolean;
        };
        PartnerBureauView: {
            code: string;
            name: string;
            shortName: string;
        };
        PartnerBureauListView: {
            items: components["schemas"]["PartnerBureauView"][];
        };
        PartnerPeriodView: {
            /** @enum {string} */
            code: "year" | "month" | "quarter" | "last_quarter";
            /** @description "FY 2027 Q1 (October to December 2026) to date". */
            label: string;
            from: string;
            to: string;
        };
        DateRangeView: {
            from: string;
            to: string;
        };
        ComparisonView: {
            /** @description The baseline's value in the words of the tile. */
            text: string;
            /** @description The stretch that was frozen. */
            period: components["schemas"]["DateRangeView"];
            /**
             * @description Whether the difference is more than chance: better, worse, or no clear change.
             * @enum {string}
             */
            verdict: "better" | "worse" | "no_clear_change";
            /** @description "Up 3 points from where we started; more than chance." */
            sentence: string;
        };
        TileListView: {
            metric: string;
            tickets: number;
            age: string | null;
        };
        TileView: {
            /** @enum {string} */
            measure: "finish" | "answered" | "promise_kept" | "answer_kept" | "targets_met" | "first_answer" | "satisfied" | "open_over_30_days";
            label: string;
            /** @description The number as printed; null when there is nothing to show. */
            text: string | null;
            /** @description A second line: the 90th percentile, the interval, or why there is no number. */
            detail: string;
            /** @description How many tickets or answers the number rests on. */
            n: number;
            /** @description How the number is made, in one sentence. */
            definition: string;
            baseline: components["schemas"]["ComparisonView"] | null;
            /** @description The list behind the number: its metric and how many tickets it holds. */
            list: components["schemas"]["TileListView"] | null;
            /** @description A second list that belongs to it: open requests past the date first given. */
            also: components["schemas"]["TileListView"] | null;
        };
        WeekPointView: {
            weekOf: string;
            judged: number;
            met: number;
            share: number | null;
            low: number | null;
            high: number | null;
            signal: boolean;
            /** @description The rules of control charts that the week breaks, in words. */
            signals: string[];
        };
        PromiseTrendView: {
            sentence: string;
            centre: number | null;
            limitsFrom: string | null;
            /** @description The worst week of the baseline, in words and as a share. */
            worst: string | null;
            worstValue: number | null;
            weeks: components["schemas"]["WeekPointView"][];
        };
        ScoreCountView: {
            score: number;
            label: string;
            answers: number;
        };
        ShareView: {
            share: number;
            low: number;
            high: number;
            text: string;
        };
        ResponseRateView: {
            finished: number;
            invited: number;
            answered: number;
            /** @description Requests that could have been asked about: what was excluded by rule is not among them. */
            eligible: number;
            text: string;
        };
        SatisfactionView: {
            /** @description The statement that was rated, word for word. */
            statement: string;
            /** @description Which group is shown, when the one asked for was too small. */
            shownFor: string;
            rolledUp: boolean;
            /** @description Which answers count when, and why some have to wait. */
            counted: string;
            /** @description Too few answers in every group: nothing is shown but their number. */
            withheld: boolean;
            answers: number;
            /** @description Answers 1 (Strongly disagree) to 5 (Strongly agree). */
            counts: components["schemas"]["ScoreCountView"][];
            satisfied: components["schemas"]["ShareView"] | null;
            stronglySatisfied: components["schemas"]["ShareView"] | null;
            response: components["schemas"]["ResponseRateView"];
        };
        SatisfactionPointView: {
            /** @description The first month, "2026-10". */
            from: string;
            label: string;
            answers: number;
            mean: number;
            low: number | null;
            high: number | null;
            /** @description Whether it belongs to where we started; then it is not judged. */
            start: boolean;
            /** @description The rules of control charts that the month breaks, in words. */
            signals: string[];
        };
        SatisfactionTrendView: {
            sentence: string;
            centre: number | null;
            limitsFrom: string | null;
            worst: string | null;
            worstValue: number | null;
            points: components["schemas"]["SatisfactionPointView"][];
        };
        JourneyListView: {
            metric: string;
            tickets: number;
            /** @description What it holds: "settled at first contact". */
            words: string;
        };
        ScaleItemView: {
            /** @enum {string} */
            item: "trust" | "ease";
            label: string;
            statement: string;
            shownFor: string;
            rolledUp: boolean;
            withheld: boolean;
            answers: number;
            counts: components["schemas"]["ScoreCountView"][];
            satisfied: components["schemas"]["ShareView"] | null;
            stronglySatisfied: components["schemas"]["ShareView"] | null;
            list: components["schemas"]["JourneyListView"];
        };
        DriverView: {
            code: string;
            words: string;
            ticked: number;
            share: number;
            low: number;
            high: number;
            /** @description The share where we started; null where nothing is frozen. */
            start: number | null;
        };
        DriversView: {
            sentence: string;
            shownFor: string;
            withheld: boolean;
            answers: number;
            better: components["schemas"]["DriverView"][];
            worse: components["schemas"]["DriverView"][];
            /** @description From when the start is, in words; null where nothing is frozen. */
            startFrom: string | null;
        };
        KeptButUnhappyView: {
            sentence: string;
            answers: number;
            /** @description The requests themselves, for the leads of the offices that follow up on them; null for everybody else. */
            list: components["schemas"]["JourneyListView"] | null;
        };
        JourneyFigureView: {
            code: components["schemas"]["MetricCode"];
            label: string;
            /** @description The number as printed; null where there is no data. */
            text: string | null;
            /** @description The interval, the parts of the number, or why there is none. */
            detail: string;
            n: number;
            lists: components["schemas"]["JourneyListView"][];
        };
        JourneyView: {
            sentence: string;
            figures: components["schemas"]["JourneyFigureView"][];
        };
        TimeShareView: {
            /** @enum {string} */
            party: "ours" | "customer" | "third_party";
            label: string;
            /** @description Whole percent of the office time; the three add up to 100. */
            percent: number;
            /** @description Office time on average for a request. */
            words: string;
        };
        WhoseTimeView: {
            shares: components["schemas"]["TimeShareView"][];
            /** @description About the time that was no office time. */
            sentence: string;
        };
        PromiseSegmentView: {
            label: string;
            judged: number;
            met: number;
            share: string;
            /** @enum {string} */
            verdict: "better" | "worse" | "no_clear_change";
            difference: string;
        };
        PromiseSegmentsView: {
            sentence: string;
            segments: components["schemas"]["PromiseSegmentView"][];
        };
        BarView: {
            code: string;
            label: string;
            tickets: number;
        };
        CommitmentView: {
            id: number;
            said: string;
            /** @description How many people said so in their answers; null when nobody counted. */
            saidCount: number | null;
            willDo: string;
            /** @description The role that owns it: "Lead, Devices and software". */
            ownerTitle: string;
            /** @description Whoever owned it has left or no longer leads there: it has to be handed over. */
            ownerLeft: boolean;
            serviceName: string | null;
            measure: string;
            dueOn: string;
            /** @enum {string} */
            state: "done" | "planned" | "stopped" | "doing";
            stateLabel: string;
            late: boolean;
            /** @description "Late, was due October 31", "By December 15", or how it ended. */
            time: string;
            /** @description Why it was stopped. */
            why: string | null;
            /** @description Since when the change holds. */
            effectiveOn: string | null;
            /** @description "61% of 118 (52% to 69%), January to March 2026"; null when it was not measured. */
            before: string | null;
            after: string | null;
            /** @enum {string|null} */
            verdict: "better" | "worse" | "no_clear_change" | null;
            /** @description What may be said of the difference, or what was said of it at the time. */
            result: string | null;
            /**
             * Format: date-time
             * @description Since when the customers of the bureau can read it.
             */
            publishedAt: string | null;
        };
        AnnotationView: {
            /** @enum {string} */
            kind: "funding_lapse" | "outage" | "other";
            id: number;
            kindLabel: string;
            words: string;
            /** @description First and last day, ISO, both included. */
            from: string;
            to: string;
            everyBureau: boolean;
            /** @description Whether the reader may correct it and take it off the charts. */
            mayRemove: boolean;
        };
        PartnerDashboardView: {
            bureau: components["schemas"]["PartnerBureauView"];
            period: components["schemas"]["PartnerPeriodView"];
            periods: components["schemas"]["ChoiceView"][];
            service: components["schemas"]["ChoiceView"] | null;
            services: components["schemas"]["ChoiceView"][];
            /** @description The sentence that says how we are doing, computed from the numbers below. */
            headline: string;
            /** @description Facts are complete up to this instant. */
            dataThrough: string;
            timeZone: string;
            tiles: components["schemas"]["TileView"][];
            trend: components["schemas"]["PromiseTrendView"];
            satisfaction: components["schemas"]["SatisfactionView"];
            satisfactionTrend: components["schemas"]["SatisfactionTrendView"];
            /** @description Trust and ease, each for a group that may be shown. */
            scales: components["schemas"]["ScaleItemView"][];
            drivers: components["schemas"]["DriversView"];
            keptButUnhappy: components["schemas"]["KeptButUnhappyView"];
            /** @description What requests took of their customers. */
            journey: components["schemas"]["JourneyView"];
            /** @description Null when nothing was finished in the period. */
            whoseTime: components["schemas"]["WhoseTimeView"] | null;
            /** @description Promises kept by time zone, and by headquarters and field. */
            segments: components["schemas"]["PromiseSegmentsView"];
            places: components["schemas"]["PromiseSegmentsView"];
            missesByCause: components["schemas"]["BarView"][];
            volumeByService: components["schemas"]["BarView"][];
            openByAge: components["schemas"]["BarView"][];
            commitments: components["schemas"]["CommitmentView"][];
            /** @description What happened from outside, oldest first; the charts carry it. */
            annotations: components["schemas"]["AnnotationView"][];
            /** @description Whether the reader may note something on the charts of every bureau. */
            mayAnnotateAll: boolean;
            /** @description What is left out of every number on the page. */
            leftOut: string;
        };
        PartnerTicketView: {
            number: string;
            serviceName: string;
            deskName: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @description The date that the customer was told when the request was sent.
             */
            promisedFinishAt: string | null;
            /**
             * @description Finished by that date?
             * @enum {string}
             */
            promise: "open" | "met" | "missed" | "not_judged";
            /**
             * @description Answered by the time told then?
             * @enum {string}
             */
            answer: "open" | "met" | "missed" | "not_judged";
            /**
             * @description Within the internal target?
             * @enum {string}
             */
            target: "open" | "met" | "missed" | "not_judged";
            missCause: string | null;
            /** @enum {string} */
            pulse: "answered" | "asked" | "not_asked" | "not_answered";
        };
        PartnerTicketListView: {
            /** @description What the list holds, in words. */
            title: string;
            period: components["schemas"]["PartnerPeriodView"];
            service: components["schemas"]["ChoiceView"] | null;
            /** @description How many tickets there are in all: the number on the dashboard. */
            tickets: number;
            /** @description Whether the reader may open a ticket of the list. */
            mayOpen: boolean;
            items: components["schemas"]["PartnerTicketView"][];
            nextCursor: string | null;
        };
        PartnerCommentView: {
            /** @description The stretch of months of the answer that may be shown alone: "October 2026", "July to September 2026". */
            months: string;
            satisfaction: number;
            text: string;
            /** @description The customer's name, only when they ticked that it may be shared. */
            signedBy: string | null;
        };
        PartnerCommentListView: {
            period: components["schemas"]["PartnerPeriodView"];
            service: components["schemas"]["ChoiceView"] | null;
            /** @description Which answers these belong to: those of the satisfaction figure. */
            shownFor: string;
            answers: number;
            withheld: boolean;
            items: components["schemas"]["PartnerCommentView"][];
            nextCursor: string | null;
        };
        OwnPointView: {
            score: number;
            label: string;
            answers: number;
        };
        OfficeQuestionView: {
            kind: components["schemas"]["OwnItemKind"];
            wording: string;
            /** @description False when there are too few to show; then no number is given. */
            enough: boolean;
            answers: number | null;
            points: components["schemas"]["OwnPointView"][];
            text: string;
            /** @description In no order, names and numbers taken out; only of a question that is answered in words. */
            words: string[];
        };
        OfficeQuestionsView: {
            officeCode: string;
            officeName: string;
            questions: components["schemas"]["OfficeQuestionView"][];
        };
        OfficeQuestionListView: {
            periodLabel: string;
            items: components["schemas"]["OfficeQuestionsView"][];
        };
        RunningWaveView: {
            label: string;
            invited: number;
            /** Format: date-time */
            closesAt: string;
        };
        SurveyReasonView: {
            reason: string;
            label: string;
            people: number;
        };
        SurveyIntervalView: {
            low: number;
            high: number;
        };
        SurveyItemView: {
            interval: components["schemas"]["SurveyIntervalView"] | null;
            meanInterval: components["schemas"]["SurveyIntervalView"] | null;
            key: string;
            wording: string;
            /** @description False when there are too few to show; then no number is given. */
            enough: boolean;
            answers: number | null;
            points: components["schemas"]["OwnPointView"][];
            /** @description How many chose Agree or Strongly agree, of those who answered. */
            share: number | null;
            /** @description From 30 answers on. */
            mean: number | null;
            text: string;
            /** @description Against the wave before. */
            change: string | null;
        };
        SurveyWaveView: {
            code: string;
            label: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closedAt: string;
            participation: string;
            /** @description Everybody of the bureau, each under one reason. */
            ledger: components["schemas"]["SurveyReasonView"][];
            items: components["schemas"]["SurveyItemView"][];
            /** @description In no order, names and numbers taken out; none where there are too few answers. */
            comments: string[];
        };
        SurveyWaveLinkView: {
            code: string;
            label: string;
        };
        RelationshipView: {
            running: components["schemas"]["RunningWaveView"] | null;
            /** @description The wave asked for, the newest closed one otherwise; null before the first is closed. */
            wave: components["schemas"]["SurveyWaveView"] | null;
            bureauName: string;
            timeZone: string;
            /** @description Every closed wave, newest first. */
            waves: components["schemas"]["SurveyWaveLinkView"][];
        };
        OpenFileView: {
            code: string;
            title: string;
            rows: number;
        };
        PublishedMonthView: {
            /** @description "2026-10". */
            month: string;
            label: string;
            note: string;
            signedName: string;
            signedAs: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description Over everything that was published and the month before. */
            hash: string;
            files: components["schemas"]["OpenFileView"][];
        };
        OpenDataListView: {
            items: components["schemas"]["PublishedMonthView"][];
        };
        OpenColumnView: {
            name: string;
            meaning: string;
        };
        OpenTableView: {
            code: string;
            title: string;
            columns: components["schemas"]["OpenColumnView"][];
            rows: string[][];
        };
        NextOpenDataView: {
            month: string;
            label: string;
            method: string[];
            tables: components["schemas"]["OpenTableView"][];
        };
        OpenDataDueView: {
            next: components["schemas"]["NextOpenDataView"] | null;
            /** @description The first month whose answers can still change. */
            firstOpenLabel: string;
        };
        PublishOpenDataBody: {
            month: string;
            note: string;
            signedAs: string;
        };
        TouchpointsChoiceView: {
            code: string;
            label: string;
        };
        TouchpointsChoicesView: {
            offices: components["schemas"]["TouchpointsChoiceView"][];
            /** @description Fiscal quarters whose answers are final, newest first. */
            quarters: components["schemas"]["TouchpointsChoiceView"][];
            /** @description The files: two of the first format, two of the second. */
            files: components["schemas"]["TouchpointsChoiceView"][];
        };
        ScorecardRowView: {
            /**
             * @description Targets are set before the period begins, and locked from then on.
             * @enum {string}
             */
            state: "open" | "locked" | "none";
            officeCode: string;
            officeName: string;
            /** @description "FY2027-Q2" or "FY2027". */
            periodCode: string;
            periodLabel: string;
            targets: number;
        };
        ScorecardListView: {
            items: components["schemas"]["ScorecardRowView"][];
        };
        ScorecardMeasureView: {
            /** @enum {string} */
            code: "dates_kept" | "median_finish" | "median_first_answer" | "satisfied" | "opened_again";
            /** @enum {string} */
            kind: "speed" | "quality";
            /** @enum {string} */
            unit: "percent" | "hours";
            /** @enum {string} */
            direction: "at_least" | "at_most";
            /** @enum {string|null} */
            result: "reached" | "missed" | "paired_missed" | "no_data" | null;
            label: string;
            /** @description Percent or office hours; null where no target is set. */
            target: number | null;
            targetWords: string | null;
            /** @description "91.5%, 95% interval 88% to 94%"; null before the period and under ten. */
            actualWords: string | null;
            /** @description Of how many requests or answers. */
            n: number;
            resultWords: string | null;
        };
        ScorecardView: {
            officeCode: string;
            officeName: string;
            periodCode: string;
            periodLabel: string;
            startsOn: string;
            endsOn: string;
            locked: boolean;
            /**
             * Format: date-time
             * @description Null where nobody locked it: then it is locked by the beginning of its period.
             */
            lockedAt: string | null;
            lockedBy: string | null;
            setBy: string | null;
            /** Format: date-time */
            setAt: string | null;
            /** @description 0 before targets are set. */
            version: number;
            measures: components["schemas"]["ScorecardMeasureView"][];
        };
        ScorecardTargetBody: {
            /** @enum {string} */
            measure: "dates_kept" | "median_finish" | "median_first_answer" | "satisfied" | "opened_again";
            target: number;
        };
        SetTargetsBody: {
            targets: components["schemas"]["ScorecardTargetBody"][];
        };
        CxAuditRowView: {
            officeCode: string;
            officeName: string;
            fiscalYear: number;
            /** @description How many of two reviews are there. */
            reviews: number;
            /** @description I have sent mine. */
            reviewedByMe: boolean;
            /** @description I may review it: I am not of this office, and it needs a review. */
            mayReview: boolean;
        };
        CxAuditListView: {
            items: components["schemas"]["CxAuditRowView"][];
        };
        CxScoreView: {
            score: number;
            evidence: string;
        };
        CxDimensionView: {
            code: string;
            label: string;
            /** @description In words what 1, 3 and 5 stand for. */
            anchors: string[];
            /** @description One for each review that I may see, in the order of `reviewers`. */
            scores: components["schemas"]["CxScoreView"][];
        };
        CxFigureView: {
            label: string;
            /** @description "91%, 95% interval 88% to 94%", or that there is no data. */
            words: string;
            n: number;
        };
        CxAgreementView: {
            /** @description Quadratic-weighted kappa; null where all scores are the same one. */
            kappa: number | null;
            /** @description Share of the dimensions with the same score, from 0 to 1. */
            observed: number;
            /** @description Codes of the dimensions on which they are two points apart or more. */
            apart: string[];
        };
        CxAuditView: {
            officeCode: string;
            officeName: string;
            fiscalYear: number;
            /** @description How many of two reviews are there. */
            reviews: number;
            /** @description I have sent mine. */
            reviewedByMe: boolean;
            /** @description I may review it: I am not of this office, and it needs a review. */
            mayReview: boolean;
            rubricVersion: number;
            /** @description Whose scores are shown: mine alone until both reviews are there. */
            reviewers: string[];
            dimensions: components["schemas"]["CxDimensionView"][];
            figures: components["schemas"]["CxFigureView"][];
            agreement: components["schemas"]["CxAgreementView"] | null;
        };
        CxScoreBody: {
            /** @enum {string} */
            dimension: "findability" | "contactability" | "burden" | "clarity" | "timeliness" | "resolution" | "fairness" | "listening" | "accessibility";
            score: number;
            evidence: string;
        };
        CxReviewBody: {
            scores: components["schemas"]["CxScoreBody"][];
        };
        ClaimGuardView: {
            /** @enum {string} */
            code: "mix" | "need" | "repeat";
            /** @description Null when nothing can be said yet. */
            holds: boolean | null;
            label: string;
            words: string;
        };
        LowerCostClaimView: {
            claimed: boolean;
            sentence: string;
            guards: components["schemas"]["ClaimGuardView"][];
        };
        ChannelRowView: {
            /** @enum {string} */
            channel: "portal" | "phone" | "walk_up" | "email" | "api";
            label: string;
            share: string;
            /** @description Null where there is no whole period before. */
            shareBefore: string | null;
            costPerRequestBefore: string | null;
            requests: number;
            contacts: number;
            /** @description Contacts for each request, "1.4". */
            contactsEach: string | null;
            costPerRequest: string | null;
            costPerContact: string | null;
        };
        ChannelSumView: {
            requests: number;
            contacts: number;
            /** @description Contacts for each request, "1.4". */
            contactsEach: string | null;
            costPerRequest: string | null;
            costPerContact: string | null;
        };
        RepeatContactView: {
            judged: number;
            repeated: number;
        };
        CostAssumptionsView: {
            officeName: string;
            periodLabel: string;
            assumptions: string;
            /** Format: date-time */
            enteredAt: string;
        };
        ChannelReportView: {
            period: components["schemas"]["PartnerPeriodView"];
            service: components["schemas"]["ChoiceView"] | null;
            mixSentence: string;
            costSentence: string;
            claim: components["schemas"]["LowerCostClaimView"];
            channels: components["schemas"]["ChannelRowView"][];
            all: components["schemas"]["ChannelSumView"];
            repeats: components["schemas"]["RepeatContactView"];
            assumptions: components["schemas"]["CostAssumptionsView"][];
            /** @description Whether the reader leads an office, and so enters costs. */
            mayEnterCosts: boolean;
        };
        ChannelAmountsView: {
            /** @enum {string} */
            channel: "portal" | "phone" | "walk_up" | "email" | "api";
            label: string;
            salaries: number;
            technology: number;
            other: number;
            total: number;
        };
        ChannelCostView: {
            id: number;
            period: string;
            periodLabel: string;
            amounts: components["schemas"]["ChannelAmountsView"][];
            total: number;
            assumptions: string;
            enteredBy: string;
            /** Format: date-time */
            enteredAt: string;
            /** @description Whether it counts; a record entered later for the same period takes its place. */
            counts: boolean;
        };
        OfficeCostsView: {
            officeCode: string;
            officeName: string;
            records: components["schemas"]["ChannelCostView"][];
        };
        CostChannelView: {
            /** @enum {string} */
            code: "portal" | "phone" | "walk_up" | "email" | "api";
            label: string;
        };
        ChannelCostListView: {
            offices: components["schemas"]["OfficeCostsView"][];
            /** @description The months and quarters that are over. */
            periods: components["schemas"]["ChoiceView"][];
            channels: components["schemas"]["CostChannelView"][];
        };
        ChannelAmountsBody: {
            /** @enum {string} */
            channel: "portal" | "phone" | "walk_up" | "email" | "api";
            /** @description Pay and benefits of those who answer, and of those who stand behind them. */
            salaries: number;
            technology: number;
            /** @description Rooms, travel, training, supplies. */
            other: number;
        };
        EnterCostsBody: {
            /** @description "2026-10" or "FY2027-Q1". */
            period: string;
            amounts: components["schemas"]["ChannelAmountsBody"][];
            assumptions: string;
        };
        CommitmentChoiceView: {
            code: string;
            label: string;
        };
        CommitmentListView: {
            bureauName: string;
            items: components["schemas"]["CommitmentView"][];
            /** @description Whether I may add one: leads of offices do, leads of bureaus comment. */
            mayAdd: boolean;
            /** @description Empty for those who may not add. */
            owners: components["schemas"]["CommitmentChoiceView"][];
            themes: components["schemas"]["CommitmentChoiceView"][];
            services: components["schemas"]["CommitmentChoiceView"][];
            measures: components["schemas"]["CommitmentChoiceView"][];
        };
        MakeCommitmentBody: {
            /** @description The theme under which customers said it; absent for what was said in another way. */
            theme?: string | null;
            said: string;
            willDo: string;
            owner: string;
            dueOn: string;
            /** @enum {string} */
            measure: "promise_kept" | "answer_kept" | "satisfied" | "not_handed_over" | "not_reopened";
            service?: string | null;
        };
        CommitmentEntryView: {
            id: number;
            /** @enum {string} */
            kind: "handed_over" | "comment" | "made" | "published" | "moved" | "measured";
            /** Format: date-time */
            at: string;
            by: string | null;
            words: string;
        };
        CommitmentDetailView: {
            id: number;
            said: string;
            /** @description How many people said so in their answers; null when nobody counted. */
            saidCount: number | null;
            willDo: string;
            /** @description The role that owns it: "Lead, Devices and software". */
            ownerTitle: string;
            /** @description Whoever owned it has left or no longer leads there: it has to be handed over. */
            ownerLeft: boolean;
            serviceName: string | null;
            measure: string;
            dueOn: string;
            /** @enum {string} */
            state: "done" | "planned" | "stopped" | "doing";
            stateLabel: string;
            late: boolean;
            /** @description "Late, was due October 31", "By December 15", or how it ended. */
            time: string;
            /** @description Why it was stopped. */
            why: string | null;
            /** @description Since when the change holds. */
            effectiveOn: string | null;
            /** @description "61% of 118 (52% to 69%), January to March 2026"; null when it was not measured. */
            before: string | null;
            after: string | null;
            /** @enum {string|null} */
            verdict: "better" | "worse" | "no_clear_change" | null;
            /** @description What may be said of the difference, or what was said of it at the time. */
            result: string | null;
            /**
             * Format: date-time
             * @description Since when the customers of the bureau can read it.
             */
            publishedAt: string | null;
            /** @description How its measure is made. */
            definition: string | null;
            officeCode: string | null;
            version: number;
            /** @description Newest first. */
            entries: components["schemas"]["CommitmentEntryView"][];
            /** @description Whether I lead the office that made it. */
            mayEdit: boolean;
        };
        MoveCommitmentBody: {
            /** @enum {string} */
            state: "planned" | "doing" | "done" | "stopped";
            /** @description Why it is stopped; customers read it. */
            why?: string | null;
        };
        HandOverCommitmentBody: {
            owner: string;
        };
        MeasureCommitmentBody: {
            effectiveOn: string;
        };
        CommentOnCommitmentBody: {
            text: string;
        };
        PublishedCommitmentView: {
            id: number;
            said: string;
            willDo: string;
            serviceName: string | null;
            /** @enum {string} */
            state: "done" | "planned" | "stopped" | "doing";
            stateLabel: string;
            late: boolean;
            time: string;
            why: string | null;
            /** @description "Since May 2026"; null until the change holds. */
            since: string | null;
            result: string | null;
        };
        PublishedCommitmentListView: {
            items: components["schemas"]["PublishedCommitmentView"][];
        };
        ReviewView: {
            id: number;
            /** @description "FY 2027 Q1 (October to December 2026)". */
            label: string;
            /** Format: date-time */
            frozenAt: string;
            signedBy: ("bureau" | "office")[];
        };
        ReviewListView: {
            bureauName: string;
            items: components["schemas"]["ReviewView"][];
            /** @description The quarter that the next pack is about. */
            next: string;
            /** @description From which day its pack can be frozen (ISO date). */
            nextFrom: string;
            /** @description Whether it can be frozen now: its answers are final, and it was not frozen yet. */
            mayFreeze: boolean;
        };
        ReviewFiguresView: {
            headline: string;
            /** @description Facts were complete up to this instant. */
            dataThrough: string;
            tiles: components["schemas"]["TileView"][];
            promises: string;
            satisfaction: string;
            missesByCause: components["schemas"]["BarView"][];
            commitments: components["schemas"]["CommitmentView"][];
            leftOut: string;
        };
        ComparedFigureView: {
            label: string;
            now: string;
            before: string | null;
        };
        ReviewEntryView: {
            id: number;
            /** @enum {string} */
            kind: "decision" | "ours" | "agenda" | "theirs";
            words: string;
            dueOn: string | null;
            by: string;
            /** Format: date-time */
            at: string;
        };
        ReviewSignatureView: {
            /** @enum {string} */
            side: "bureau" | "office";
            by: string;
            /** Format: date-time */
            at: string;
            /** @description The hash of the frozen numbers and of all that was written. */
            hash: string;
        };
        ReviewDetailView: {
            id: number;
            /** @description "FY 2027 Q1 (October to December 2026)". */
            label: string;
            /** Format: date-time */
            frozenAt: string;
            signedBy: ("bureau" | "office")[];
            bureauName: string;
            figures: components["schemas"]["ReviewFiguresView"];
            /** @description The last review's label; null for the first. */
            comparedWith: string | null;
            comparison: components["schemas"]["ComparedFigureView"][];
            entries: components["schemas"]["ReviewEntryView"][];
            signatures: components["schemas"]["ReviewSignatureView"][];
            hash: string;
            /**
             * @description The side that I may write and sign for; null when I only read.
             * @enum {string|null}
             */
            mySide: "bureau" | "office" | null;
            /** @description A side has signed: nothing is written any more. */
            locked: boolean;
        };
        WriteInReviewBody: {
            /** @enum {string} */
            kind: "agenda" | "decision" | "ours" | "theirs";
            words: string;
            /** @description By when a side does what it said it would. */
            dueOn?: string | null;
        };
        ImprovementValueView: {
            /** @description "300 to 500 hours a year; in the first year …". */
            words: string;
            hoursLow: number;
            hoursHigh: number;
            savedLow: number;
            savedHigh: number;
            cost: number;
            assumptions: string;
            /** @description "1,200 times a year, 10 to 20 minutes each, $60 an hour". */
            reckoning: string;
            enteredBy: string;
            /** Format: date-time */
            enteredAt: string;
            /** @description How often it was reckoned before. */
            earlier: number;
        };
        ImprovementView: {
            id: number;
            title: string;
            change: string;
            evidence: string;
            sinceOn: string;
            officeName: string;
            addedBy: string;
            /** @description The commitment whose numbers are its own. */
            commitmentId: number | null;
            before: string | null;
            after: string | null;
            result: string | null;
            value: components["schemas"]["ImprovementValueView"] | null;
            mayReckon: boolean;
        };
        ImprovementCommitmentView: {
            code: string;
            label: string;
        };
        ImprovementListView: {
            bureauName: string;
            items: components["schemas"]["ImprovementView"][];
            /** @description All that was reckoned, in words; null while nothing was. */
            total: string | null;
            mayAdd: boolean;
            commitments: components["schemas"]["ImprovementCommitmentView"][];
        };
        AddImprovementBody: {
            title: string;
            change: string;
            /** @description Where it can be seen: a report, a number, a form's version. */
            evidence: string;
            sinceOn: string;
            /** @description The commitment whose numbers before and after are its evidence. */
            commitmentId?: number | null;
        };
        ReckonValueBody: {
            timesAYear: number;
            minutesLow: number;
            minutesHigh: number;
            /** @description In whole dollars, as are the costs. */
            hourCost: number;
            costOnce: number;
            costYearly: number;
            assumptions: string;
        };
        PublicationActView: {
            by: string;
            /** Format: date-time */
            at: string;
        };
        PublicationRowView: {
            /** @enum {string} */
            kind: "calendar" | "policy" | "policy_rules" | "contract";
            /** @enum {string} */
            state: "checking" | "ready" | "applying" | "done" | "cancelled";
            id: number;
            kindLabel: string;
            code: string;
            /** @description Name of the calendar or policy. */
            name: string;
            stateLabel: string;
            reason: string;
            created: components["schemas"]["PublicationActView"];
            applied: components["schemas"]["PublicationActView"] | null;
            publishedVersion: number | null;
        };
        PublicationListView: {
            items: components["schemas"]["PublicationRowView"][];
            nextCursor: string | null;
        };
        PublicationBody: {
            /** @enum {string} */
            kind: "calendar" | "policy" | "policy_rules" | "contract";
            /** @description Code of the calendar, policy or contract; `policy-rules` for the one list of rules. */
            code: string;
            /** @description The whole new version, as it would be kept; `{ rules: […] }` for rules. */
            definition: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description The instant from which a calendar measures so, or from which new tickets get the policy; at once when absent.
             */
            effectiveFrom?: string;
            /** @description Whether open tickets follow; those on a calendar always do. */
            applyToOpen: boolean;
            /** @description Why, for those who look it up later. */
            reason: string;
        };
        PublicationCountsView: {
            /** @description Null until the tickets are counted. */
            total: number | null;
            lookedAt: number;
            unchanged: number;
            earlier: number;
            later: number;
            /** @description Would be late at once. */
            breaches: number;
            /** @description Would no longer be late. */
            relieved: number;
            /** Format: date-time */
            finishedAt: string | null;
        };
        PublicationView: {
            /** @enum {string} */
            kind: "calendar" | "policy" | "policy_rules" | "contract";
            /** @enum {string} */
            state: "checking" | "ready" | "applying" | "done" | "cancelled";
            allowedActions: ("apply" | "cancel")[];
            /**
             * Format: date-time
             * @description From when on it holds; null for "as soon as it is applied".
             */
            effectiveFrom: string | null;
            effectiveWords: string;
            applyToOpen: boolean;
            /** @description The version that it changes. */
            baseVersion: number;
            currentVersion: number;
            /** @description Somebody else published meanwhile: this can no longer be applied. */
            superseded: boolean;
            /** Format: date-time */
            cancelledAt: string | null;
            /** @description The dry run over open tickets. */
            preview: components["schemas"]["PublicationCountsView"];
            /** @description What was done to open tickets; null before it is applied, or when they are left alone. */
            progress: components["schemas"]["PublicationCountsView"] | null;
            id: number;
            kindLabel: string;
            code: string;
            /** @description Name of the calendar or policy. */
            name: string;
            stateLabel: string;
            reason: string;
            created: components["schemas"]["PublicationActView"];
            applied: components["schemas"]["PublicationActView"] | null;
            publishedVersion: number | null;
        };
        PublicationInstantView: {
            /** Format: date-time */
            at: string;
            words: string;
        };
        PublicationTicketView: {
            /** @enum {string} */
            effect: "breaches" | "relieved" | "earlier" | "later";
            number: string;
            service: string;
            team: string;
            /** @description What is promised: "First reply". */
            promise: string;
            effectLabel: string;
            /** @description Null when nothing is promised, or while it stands still. */
            dueBefore: components["schemas"]["PublicationInstantView"] | null;
            dueAfter: components["schemas"]["PublicationInstantView"] | null;
        };
        PublicationTicketListView: {
            items: components["schemas"]["PublicationTicketView"][];
            /** @description Tickets whose promise moves but which I may not see; counted for the first page only, else null. */
            hiddenTickets: number | null;
            nextCursor: string | null;
        };
        PresentPersonView: {
            id: number;
            fullName: string;
            /** @enum {string} */
            doing: "reading" | "replying" | "noting";
        };
        TicketPresenceView: {
            number: string;
            people: components["schemas"]["PresentPersonView"][];
        };
        PresenceBody: {
            /** @enum {string} */
            doing: "reading" | "replying" | "noting";
        };
        ChosenTicketBody: {
            number: string;
            version: number;
        };
        SelectionQuery: {
            /** @enum {string} */
            status?: "new" | "open" | "pending";
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            /** @description me, none, or the id of a person. */
            assignee?: string;
            /** @description Words of the ticket, its messages or the customer's name. */
            q?: string;
            /** @description More conditions, as an address has them: status.is.new,open;unread.is.yes */
            where?: string;
        };
        BulkSelectionBody: {
            tickets?: components["schemas"]["ChosenTicketBody"][];
            /** @description The code of the queue or view, for all of its tickets. */
            view?: string;
            /** @description What narrows the view. */
            filters?: components["schemas"]["SelectionQuery"];
        };
        BulkEditBody: {
            /** @enum {string} */
            kind: "assign" | "take" | "prioritize" | "tag" | "hold" | "resume" | "transfer" | "merge" | "resolve";
            assign?: components["schemas"]["AssignTicketBody"];
            prioritize?: components["schemas"]["ChangePriorityBody"];
            tag?: components["schemas"]["ChangeTagsBody"];
            hold?: components["schemas"]["HoldTicketBody"];
            transfer?: components["schemas"]["TransferTicketBody"];
            merge?: components["schemas"]["MergeTicketBody"];
            resolve?: components["schemas"]["ResolveTicketBody"];
            selection: components["schemas"]["BulkSelectionBody"];
        };
        BulkReasonView: {
            code: string;
            message: string;
            tickets: number;
        };
        BulkForeseenView: {
            willChange: number;
            willRefuse: number;
            reasons: components["schemas"]["BulkReasonView"][];
        };
        BulkEditView: {
            id: number;
            /**
             * @description checking: it is being worked out what it would do; proposed: that is shown; then it runs.
             * @enum {string}
             */
            state: "done" | "cancelled" | "running" | "proposed" | "checking";
            /** @enum {string} */
            kind: "transfer" | "assign" | "hold" | "resume" | "merge" | "resolve" | "tag" | "take" | "prioritize" | "undo";
            /** @description What is done to each ticket: "Assign to Ana Ruiz". */
            words: string;
            /** @description Which tickets: "3 chosen tickets" or "All of Laptops and computers". */
            source: string;
            viewCode: string | null;
            /** @description Words go to customers, which nobody can take back. */
            writesToCustomers: boolean;
            total: number;
            /** @description Chosen tickets that there are not, or that the reader can't see. */
            leftOut: number;
            /** @description How many were looked at, while it is being worked out what it would do. */
            checked: number;
            foreseen: components["schemas"]["BulkForeseenView"] | null;
            done: number;
            refused: number;
            waiting: number;
            /** @description Why tickets were refused. */
            reasons: components["schemas"]["BulkReasonView"][];
            /** @description How many of those done can be put back. */
            reversible: number;
            undoOf: number | null;
            undoneBy: number | null;
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        BulkEditListView: {
            items: components["schemas"]["BulkEditView"][];
            nextCursor: string | null;
        };
        BulkRowView: {
            number: string;
            /** @description null where the reader can't see the ticket any more. */
            subject: string | null;
            /** @enum {string} */
            state: "refused" | "done" | "waiting";
            /** @description Why it was refused, or would be. */
            reason: string | null;
        };
        BulkRowListView: {
            items: components["schemas"]["BulkRowView"][];
            nextCursor: string | null;
        };
        TicketExportBody: {
            selection: components["schemas"]["BulkSelectionBody"];
        };
        RuleActView: {
            /** @enum {string} */
            kind: "note" | "transfer" | "assign" | "hold" | "tag" | "prioritize" | "tell";
            assigneeId?: number | null;
            teamCode?: string;
            impact?: string;
            urgency?: string;
            reason?: string;
            days?: number;
            words?: string;
            personIds?: number[];
        };
        RuleView: {
            id: number;
            position: number;
            name: string;
            officeCode: string | null;
            enabled: boolean;
            /** @description Why the product itself switched it off; null when people did, or it is on. */
            offBecause: string | null;
            /** @enum {string} */
            on: "time" | "event";
            occasions: ("resolved" | "opened" | "assigned" | "held" | "resumed" | "priority_changed" | "reopened" | "promise_warned" | "promise_missed" | "transferred" | "tagged" | "customer_wrote" | "desk_wrote")[];
            /** @description What sets it off, in words. */
            occasionWords: string;
            condition: {
                [key: string]: unknown;
            };
            /** @description Its conditions in a sentence; null when they can't be read any more. */
            sentence: string | null;
            acts: components["schemas"]["RuleActView"][];
            /** @description What it does, in words. */
            actWords: string;
            changedBy: string;
            changedAt: string;
            /** @description Whether the reader may change it. */
            mayChange: boolean;
            version: number;
        };
        RuleOfficeView: {
            code: string;
            name: string;
        };
        RuleListView: {
            items: components["schemas"]["RuleView"][];
            offices: components["schemas"]["RuleOfficeView"][];
            /** @description Whether the reader may write rules for every office at once. */
            mayWriteForEvery: boolean;
        };
        RuleTrialBody: {
            /** @enum {string} */
            on: "event" | "time";
            /** @description What sets it off; of rules of events. */
            occasions?: ("opened" | "customer_wrote" | "desk_wrote" | "assigned" | "held" | "resumed" | "transferred" | "priority_changed" | "tagged" | "resolved" | "reopened" | "promise_warned" | "promise_missed")[];
            /** @description version 1, and in `all` the conditions, as views have them. */
            condition: {
                [key: string]: unknown;
            };
            /** @description The office whose tickets alone it is about; null for every office. */
            officeCode: string | null;
        };
        RuleExampleView: {
            number: string;
            /** @description null where the reader doesn't see the ticket as staff. */
            subject: string | null;
        };
        RuleTrialView: {
            sentence: string;
            looked: number;
            met: number;
            examples: components["schemas"]["RuleExampleView"][];
        };
        MetConditionView: {
            condition: string;
            found: string;
        };
        RuleFiringView: {
            id: number;
            ruleId: number;
            ruleName: string;
            ruleVersion: number;
            ticketNumber: string;
            /** @enum {string} */
            state: "stopped" | "nothing" | "acted";
            because: components["schemas"]["MetConditionView"][];
            did: string | null;
            why: string | null;
            at: string;
        };
        RuleLogView: {
            items: components["schemas"]["RuleFiringView"][];
            nextCursor: string | null;
        };
        RuleActBody: {
            /** @enum {string} */
            kind: "assign" | "transfer" | "prioritize" | "hold" | "tag" | "note" | "tell";
            /** @description Of assign; null takes the ticket off everybody. */
            assigneeId?: number | null;
            teamCode?: string;
            /** @enum {string} */
            impact?: "person" | "team" | "bureau" | "agency";
            /** @enum {string} */
            urgency?: "can_wait" | "soon" | "now";
            /**
             * @description Of hold: whose turn it is.
             * @enum {string}
             */
            reason?: "third_party" | "scheduled_work";
            days?: number;
            tag?: string;
            /** @description Of note and tell. */
            words?: string;
            personIds?: number[];
        };
        SaveRuleBody: {
            /** @enum {string} */
            on: "event" | "time";
            /** @description What sets it off; of rules of events. */
            occasions?: ("opened" | "customer_wrote" | "desk_wrote" | "assigned" | "held" | "resumed" | "transferred" | "priority_changed" | "tagged" | "resolved" | "reopened" | "promise_warned" | "promise_missed")[];
            /** @description version 1, and in `all` the conditions, as views have them. */
            condition: {
                [key: string]: unknown;
            };
            /** @description The office whose tickets alone it is about; null for every office. */
            officeCode: string | null;
            name: string;
            acts: components["schemas"]["RuleActBody"][];
            enabled: boolean;
            /** @description Where it stands among the rules, from 1. */
            position: number;
            reason: string;
        };
        RuleVersionView: {
            version: number;
            name: string;
            enabled: boolean;
            sentence: string | null;
            actWords: string;
            reason: string;
            changedBy: string;
            changedAt: string;
        };
        OverviewCheckView: {
            /**
             * @description A problem hurts people now; a notice can wait until tomorrow.
             * @enum {string}
             */
            severity: "problem" | "notice";
            code: string;
            /** @description What is the matter, with its figures. */
            sentence: string;
            /** @description The first thing to do. */
            advice: string;
        };
        OverviewServerView: {
            version: string;
            nodeVersion: string;
            /** Format: date-time */
            startedAt: string;
            /** @description Whether this process does background work; with several, one of them is enough. */
            jobs: boolean;
            demo: boolean;
            production: boolean;
        };
        OverviewDatabaseView: {
            /** @description True for the PostgreSQL that is started with the server, for demo and development. */
            embedded: boolean;
            version: string;
            sizeBytes: number;
            migrationsApplied: number;
            /** @description Names of the migrations that this version needs and the database lacks. */
            migrationsPending: string[];
        };
        OverviewRequestsView: {
            open: number;
            unclaimed: number;
            pending: number;
            /** @description Open ones whose next promise has passed. */
            late: number;
        };
        OverviewMailView: {
            /** @description False without SMTP_URL: mail is kept and nobody gets any. */
            sends: boolean;
            queued: number;
            sending: number;
            failed: number;
            /** @description Counted to 1,000. */
            kept: number;
            /**
             * Format: date-time
             * @description When mail last left; null when none has.
             */
            lastSentAt: string | null;
            /**
             * Format: date-time
             * @description When the mail that has waited longest was written; null when none waits.
             */
            oldestWaitingSince: string | null;
        };
        OverviewIncomingMailView: {
            /** @description Without what machines sent, for which nobody waits. */
            toSettle: number;
            /** Format: date-time */
            oldestSince: string | null;
        };
        OverviewEventsView: {
            waiting: number;
            /** @description Tickets whose events were tried and failed. */
            failingTickets: number;
            /** Format: date-time */
            oldestSince: string | null;
        };
        OverviewTimersView: {
            pending: number;
            /** @description Due, and not recorded yet. */
            overdue: number;
            /** Format: date-time */
            oldestDueAt: string | null;
        };
        OverviewClocksView: {
            /**
             * @description Why open clocks are being computed anew; null when they are not.
             * @enum {string|null}
             */
            recomputing: "calendar" | "policy" | "policy_rules" | "contract" | "zone_data" | "asked_for" | null;
            /** @description The time-zone data by which they are computed, and since when; null before the first start. */
            zoneData: string | null;
            /** Format: date-time */
            zoneDataSince: string | null;
            /** @description The time-zone data of the process that answers. */
            ownZoneData: string;
            recomputedTickets: number;
            /** @description Null until they are counted. */
            ticketsToRecompute: number | null;
            /**
             * Format: date-time
             * @description When stored clocks were last compared with their events; null for never.
             */
            comparedAt: string | null;
            comparedTickets: number;
            differences: number;
        };
        SearchMissView: {
            words: string;
            times: number;
            /** Format: date-time */
            lastAt: string;
        };
        OverviewSearchView: {
            days: number;
            searches: number;
            top: components["schemas"]["SearchMissView"][];
        };
        OverviewHolidaysView: {
            name: string;
            /** @description Null when it was never reviewed. */
            reviewedThrough: number | null;
        };
        JobRunView: {
            /** @enum {string} */
            state: "done" | "running" | "stopped" | "overdue";
            name: string;
            label: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        OverviewView: {
            /** Format: date-time */
            now: string;
            /** @description The most pressing first; empty when nothing needs anybody. */
            checks: components["schemas"]["OverviewCheckView"][];
            server: components["schemas"]["OverviewServerView"];
            database: components["schemas"]["OverviewDatabaseView"];
            requests: components["schemas"]["OverviewRequestsView"];
            mail: components["schemas"]["OverviewMailView"];
            incomingMail: components["schemas"]["OverviewIncomingMailView"];
            events: components["schemas"]["OverviewEventsView"];
            timers: components["schemas"]["OverviewTimersView"];
            clocks: components["schemas"]["OverviewClocksView"];
            search: components["schemas"]["OverviewSearchView"];
            holidaysToReview: components["schemas"]["OverviewHolidaysView"][];
            jobs: components["schemas"]["JobRunView"][];
        };
        MailRecipientView: {
            name: string | null;
            address: string;
        };
        OutgoingMailRowView: {
            /** @enum {string} */
            state: "failed" | "queued" | "sending" | "sent" | "kept";
            id: number;
            kind: string;
            kindLabel: string;
            stateLabel: string;
            to: components["schemas"]["MailRecipientView"];
            /** @description Null unless the mail may be read. */
            subject: string | null;
            /** @description What it is about, such as the number of a ticket; null unless the mail may be read. */
            reference: string | null;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /**
             * Format: date-time
             * @description When a report came in that it could not be delivered.
             */
            bouncedAt: string | null;
        };
        MailStateCountView: {
            /** @enum {string} */
            state: "failed" | "queued" | "sending" | "sent" | "kept";
            label: string;
            mails: number;
            /** @description Whether there are more than `mails`. */
            orMore: boolean;
        };
        OutgoingMailListView: {
            items: components["schemas"]["OutgoingMailRowView"][];
            nextCursor: string | null;
            /** @description All mails by state, also of those that the list leaves out. */
            states: components["schemas"]["MailStateCountView"][];
            /** @description Whether a mail server is set; without one mail is kept. */
            sends: boolean;
        };
        MailFactView: {
            label: string;
            value: string;
        };
        MailPartView: {
            /** @enum {string} */
            kind: "heading" | "paragraph" | "facts" | "quote" | "link" | "footer";
            text?: string;
            /** @description Whose words are quoted. */
            by?: string;
            facts?: components["schemas"]["MailFactView"][];
            /** @description Where a link leads within this service. */
            path?: string | null;
        };
        MailWordsView: {
            text: string;
            parts: components["schemas"]["MailPartView"][];
        };
        OutgoingMailView: {
            /** @enum {string} */
            state: "failed" | "queued" | "sending" | "sent" | "kept";
            id: number;
            kind: string;
            kindLabel: string;
            stateLabel: string;
            to: components["schemas"]["MailRecipientView"];
            /** @description Null unless the mail may be read. */
            subject: string | null;
            /** @description What it is about, such as the number of a ticket; null unless the mail may be read. */
            reference: string | null;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /**
             * Format: date-time
             * @description When a report came in that it could not be delivered.
             */
            bouncedAt: string | null;
            /** @description The Message-ID under which the mail server knows it. */
            messageId: string;
            /**
             * Format: date-time
             * @description When it is tried next; null unless it waits.
             */
            nextTryAt: string | null;
            /**
             * Format: date-time
             * @description When its last bytes were given to the mail server.
             */
            handedOverAt: string | null;
            /** @description What the mail server said, addresses masked. */
            lastError: string | null;
            /** @description What that report said, addresses masked. */
            bounceWords: string | null;
            mayRetry: boolean;
            /** @description Null when it may not be read; `whyNotReadable` then says why. */
            words: components["schemas"]["MailWordsView"] | null;
            whyNotReadable: string | null;
        };
        SetupNameView: {
            code: string;
            name: string;
        };
        SetupOwnerView: {
            title: string;
            fullName: string | null;
        };
        SetupPriorityView: {
            /** @enum {string} */
            code: "low" | "normal" | "high" | "urgent";
            label: string;
            impact: string;
            urgency: string;
        };
        SetupApprovalView: {
            /** @description Its steps in words: "Supervisor of the customer, then purchase board (2 of 3)". */
            label: string;
            /** @description What the customer is told about it. */
            words: string;
        };
        ServiceSetupRowView: {
            code: string;
            name: string;
            summary: string;
            active: boolean;
            office: components["schemas"]["SetupNameView"];
            team: components["schemas"]["SetupNameView"];
            policy: components["schemas"]["SetupNameView"];
            owner: components["schemas"]["SetupOwnerView"];
            priority: components["schemas"]["SetupPriorityView"];
            approval: components["schemas"]["SetupApprovalView"] | null;
            /** @description Only people of the office can read its requests. */
            sensitive: boolean;
            /** @description Everybody who asked is asked how it went, not a sample. */
            highStakes: boolean;
            /** @description Takes what fits nothing else, in the customer's own words. */
            general: boolean;
            formVersion: number;
            questions: number;
        };
        ServiceSetupListView: {
            items: components["schemas"]["ServiceSetupRowView"][];
            /** @description Where services are described. */
            source: string;
        };
        SetupOptionView: {
            value: string;
            label: string;
        };
        SetupConditionView: {
            question: string;
            answers: string[];
        };
        SetupQuestionView: {
            /** @enum {string} */
            kind: "text" | "long_text" | "radios" | "checkboxes" | "select" | "person" | "date" | "money" | "yes_no" | "number";
            /** @enum {string|null} */
            prefill: "fullName" | "email" | "phone" | "bureauName" | "title" | "workLocation" | "supervisorName" | null;
            key: string;
            kindLabel: string;
            label: string;
            hint: string | null;
            required: boolean;
            options: components["schemas"]["SetupOptionView"][];
            askedWhen: components["schemas"]["SetupConditionView"] | null;
            /** @description Limits in words, such as "up to 200 characters"; null without any. */
            limits: string | null;
        };
        SetupFormVersionView: {
            version: number;
            /** Format: date-time */
            publishedAt: string;
            questions: number;
            /** @description Keys of the questions that the version before did not have, had differently, or had besides. */
            added: string[];
            changed: string[];
            removed: string[];
        };
        ServiceSetupView: {
            code: string;
            name: string;
            summary: string;
            active: boolean;
            office: components["schemas"]["SetupNameView"];
            team: components["schemas"]["SetupNameView"];
            policy: components["schemas"]["SetupNameView"];
            owner: components["schemas"]["SetupOwnerView"];
            priority: components["schemas"]["SetupPriorityView"];
            approval: components["schemas"]["SetupApprovalView"] | null;
            /** @description Only people of the office can read its requests. */
            sensitive: boolean;
            /** @description Everybody who asked is asked how it went, not a sample. */
            highStakes: boolean;
            /** @description Takes what fits nothing else, in the customer's own words. */
            general: boolean;
            formVersion: number;
            questions: number;
            group: components["schemas"]["SetupNameView"];
            audience: string;
            /** @description The bureaus it is offered to; null for all. */
            bureaus: components["schemas"]["SetupNameView"][] | null;
            whatYouNeed: string[];
            minutesToFill: number;
            keywords: string[];
            form: components["schemas"]["SetupQuestionView"][];
            /** @description Newest first. */
            formVersions: components["schemas"]["SetupFormVersionView"][];
            source: string;
        };
        PolicyVersionView: {
            version: number;
            /** Format: date-time */
            publishedAt: string;
        };
        PolicyTargetView: {
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            priorityLabel: string;
            /** @description Milliseconds of working time; null where nothing is promised. */
            targetMs: number | null;
            words: string;
        };
        PolicyMetricView: {
            metric: string;
            /** @description The code of the team or the stage that the row is about; null for the other metrics. */
            subject: string | null;
            label: string;
            targets: components["schemas"]["PolicyTargetView"][];
            /** @description States in which the clock stands still, in words; empty when it never does. */
            pausesWhile: string[];
        };
        PolicyCalendarView: {
            code: string;
            name: string;
        };
        PolicyServiceView: {
            code: string;
            name: string;
            deskName: string;
            /** @description By which its tickets are counted; null where that is the customer's bureau's, or else the team's. */
            calendar: components["schemas"]["PolicyCalendarView"] | null;
        };
        SlaPolicyView: {
            /**
             * @description Whose calendar counts the time: that of the team that serves, of the customer's bureau, or one named.
             * @enum {string}
             */
            countedBy: "team" | "bureau" | "calendar";
            code: string;
            name: string;
            summary: string;
            version: number;
            /** @description Newest first. */
            versions: components["schemas"]["PolicyVersionView"][];
            metrics: components["schemas"]["PolicyMetricView"][];
            /** @description Percent of the target at which whoever works on it is warned. */
            warnAtPercent: number[];
            /** @description What happens by itself as time runs out, a sentence a step. */
            escalations: string[];
            /** @description The calendar that is named; null for that of a team or bureau. */
            calendar: components["schemas"]["PolicyCalendarView"] | null;
            onReopen: string;
            onNewTarget: string;
            services: components["schemas"]["PolicyServiceView"][];
        };
        SlaPolicyListView: {
            items: components["schemas"]["SlaPolicyView"][];
            /** @description Where policies are described. */
            source: string;
        };
        NewPolicyBody: {
            name: string;
            summary: string;
            /** @description Code of the policy whose newest version it begins with. */
            like: string;
        };
        EditedVersionView: {
            /** @enum {string} */
            source: "file" | "admin";
            /** @description What it says, to be looked at or restored. */
            definition: {
                [key: string]: unknown;
            };
            version: number;
            /** Format: date-time */
            publishedAt: string;
            /**
             * Format: date-time
             * @description The instant from which it holds; null: at once.
             */
            effectiveFrom: string | null;
            /** @description Null for what came from the files. */
            publishedBy: string | null;
            reason: string | null;
        };
        EditorChoiceView: {
            code: string;
            name: string;
        };
        PolicyEditView: {
            definition: {
                [key: string]: unknown;
            };
            code: string;
            name: string;
            summary: string;
            /** @description The newest one, on which a change is made. */
            version: number;
            versions: components["schemas"]["EditedVersionView"][];
            calendars: components["schemas"]["PolicyCalendarView"][];
            teams: components["schemas"]["EditorChoiceView"][];
            /** @description The stages that services have, in the words of staff. */
            stages: components["schemas"]["EditorChoiceView"][];
        };
        PolicyCheckBody: {
            /** @description The whole definition, as it would be kept. */
            definition: {
                [key: string]: unknown;
            };
        };
        DraftRefusalView: {
            code: string;
            field: string;
            message: string;
        };
        DraftCheckView: {
            refusals: components["schemas"]["DraftRefusalView"][];
            /** @description What is allowed, but may surprise. */
            notes: string[];
        };
        PolicyTrialBody: {
            /** @description When it arrives: an instant, or the reading of the clock in my own time zone such as 2026-11-27T16:50. */
            at: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            /** @description A definition that is not published, to be tried instead of the newest version. */
            definition?: {
                [key: string]: unknown;
            };
            /** @description Which of the policy's services; its first one when absent. */
            serviceCode?: string;
        };
        TrialPartView: {
            /** @enum {string} */
            kind: "text" | "date";
            text: string;
            /**
             * Format: date-time
             * @description The instant of a date; null for words.
             */
            at: string | null;
        };
        TrialDayView: {
            date: string;
            words: string;
            reason: string;
            /** @description The hours of that day; null when it is closed. */
            hours: string | null;
        };
        PolicyTrialView: {
            /** @description "Friday, November 27, 4:50 p.m. ET" */
            arrival: string;
            /** Format: date-time */
            at: string;
            /** @description Whether the desk is open then, and if not, when time starts to count. */
            arrivalNote: string;
            service: components["schemas"]["PolicyServiceView"] | null;
            priorityLabel: string;
            /** @description What the customer would read. */
            sentence: string;
            parts: components["schemas"]["TrialPartView"][];
            /** @description Working time until the answer and the finish; null where nothing is promised. */
            answerIn: string | null;
            finishIn: string | null;
            /** Format: date-time */
            respondBy: string | null;
            /** Format: date-time */
            finishBy: string | null;
            calendar: components["schemas"]["PolicyCalendarView"];
            /** @description Holidays and days with hours of their own before the finish. */
            specialDays: components["schemas"]["TrialDayView"][];
            zone: string;
        };
        PolicyRuleView: {
            /** @description The rule as it is kept. */
            rule: {
                [key: string]: unknown;
            };
            name: string;
            policyCode: string;
            policyName: string;
            conditions: string[];
        };
        RuleChoicesView: {
            services: components["schemas"]["EditorChoiceView"][];
            priorities: components["schemas"]["EditorChoiceView"][];
            bureaus: components["schemas"]["EditorChoiceView"][];
            offices: components["schemas"]["EditorChoiceView"][];
            policies: components["schemas"]["EditorChoiceView"][];
        };
        PolicyRulesView: {
            /** @description 0 while there never was a list. */
            version: number;
            rules: components["schemas"]["PolicyRuleView"][];
            versions: components["schemas"]["EditedVersionView"][];
            choices: components["schemas"]["RuleChoicesView"];
        };
        PolicyRulesCheckBody: {
            /** @description All rules in their order. */
            rules: {
                [key: string]: unknown;
            }[];
        };
        VendorContractView: {
            code: string;
            vendor: string;
            /** @description What the vendor promises, in words. */
            promise: string;
            version: number;
            /** @description The time they have by the priority of the ticket. */
            targets: components["schemas"]["PolicyTargetView"][];
            calendar: components["schemas"]["PolicyCalendarView"];
            warnAtPercent: number[];
        };
        VendorContractListView: {
            items: components["schemas"]["VendorContractView"][];
            /** @description Where contracts are described first. */
            source: string;
        };
        VendorContractEditView: {
            /** @description Its terms, with the promise in words beside them. */
            definition: {
                [key: string]: unknown;
            };
            code: string;
            vendor: string;
            /** @description The newest one, on which a change is made. */
            version: number;
            versions: components["schemas"]["EditedVersionView"][];
            calendars: components["schemas"]["PolicyCalendarView"][];
        };
        CalendarOpeningView: {
            fromMinute: number;
            toMinute: number;
        };
        CalendarWeekdayView: {
            day: string;
            open: boolean;
            /** @description "8:00 a.m. to 5:00 p.m.", "All day" or "Closed". */
            hours: string;
            openings: components["schemas"]["CalendarOpeningView"][];
        };
        CalendarHolidayView: {
            date: string;
            words: string;
            name: string;
        };
        CalendarOverrideView: {
            date: string;
            words: string;
            hours: string;
        };
        CalendarVersionView: {
            version: number;
            /**
             * Format: date-time
             * @description From when on it measures; null for always.
             */
            effectiveFrom: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Who published it; null for what came with the agency's files. */
            publishedBy: string | null;
            /** @description Why, in the words of who published it. */
            reason: string | null;
            /** @description Measures now; a later one is still to come. */
            inForce: boolean;
        };
        CalendarUserView: {
            code: string;
            name: string;
        };
        CalendarSetupView: {
            code: string;
            name: string;
            summary: string;
            timeZone: string;
            /** @description What people call the zone's time: ET, CT. */
            zoneName: string;
            /** @description "Open until 5:00 p.m. ET" */
            openNow: string;
            alwaysOpen: boolean;
            week: components["schemas"]["CalendarWeekdayView"][];
            /** @description The next twelve on which the week would be open. */
            holidays: components["schemas"]["CalendarHolidayView"][];
            /** @description The last holiday that is written out; null without any. */
            holidaysThrough: string | null;
            /** @description Holidays end within a year: write out more. */
            holidaysEndSoon: boolean;
            /** @description Holiday sets that were changed since the calendar was published. */
            changedSets: string[];
            overrides: components["schemas"]["CalendarOverrideView"][];
            /** @description Newest first. */
            versions: components["schemas"]["CalendarVersionView"][];
            teams: components["schemas"]["CalendarUserView"][];
            /** @description Policies that count by it whatever the team. */
            policies: components["schemas"]["CalendarUserView"][];
        };
        CalendarSetupListView: {
            items: components["schemas"]["CalendarSetupView"][];
        };
        CalendarClosingBody: {
            /** @description An ISO date; today in each calendar's own zone when absent. */
            date?: string;
            /** @description `now`, or the time of day from which it is closed; the whole day when absent. */
            from?: string;
            /** @description Why, as it is shown wherever the day is explained. */
            reason: string;
            calendars: string[];
        };
        CalendarClosingView: {
            /** @description The definition to publish; null when the calendar is closed by then anyway. */
            definition: {
                [key: string]: unknown;
            } | null;
            code: string;
            name: string;
            date: string;
            /** @description "Closed on Friday, November 27, from 2:15 p.m. ET" or why nothing changes. */
            words: string;
            /**
             * Format: date-time
             * @description When the version that is changed begins; null when it measures already.
             */
            effectiveFrom: string | null;
        };
        CalendarClosingListView: {
            items: components["schemas"]["CalendarClosingView"][];
        };
        CalendarHoursView: {
            start: string;
            end: string;
        };
        CalendarDraftDayView: {
            /** @enum {string} */
            day: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
            hours: components["schemas"]["CalendarHoursView"][];
        };
        SpecialDayView: {
            /** @enum {string} */
            kind: "closed" | "short" | "extra";
            date: string;
            name: string;
            hours: components["schemas"]["CalendarHoursView"][];
        };
        CalendarDraftView: {
            timeZone: string;
            /** @description All seven days, Monday first. */
            week: components["schemas"]["CalendarDraftDayView"][];
            specialDays: components["schemas"]["SpecialDayView"][];
            holidaySets: string[];
        };
        HolidaySetChoiceView: {
            code: string;
            name: string;
            summary: string;
            /** @description Whose own holidays these are; null for everybody's. */
            bureau: components["schemas"]["CalendarUserView"] | null;
            days: number;
            /** @description The last day of the set; null when it has none. */
            lastDay: string | null;
            /** @description The calendar goes by it, and its published days are no longer those of the set. */
            changed: boolean;
        };
        CalendarEditView: {
            code: string;
            name: string;
            summary: string;
            /** @description The newest version: changes are made on it. */
            version: number;
            draft: components["schemas"]["CalendarDraftView"];
            sets: components["schemas"]["HolidaySetChoiceView"][];
            /** @description Newest first. */
            versions: components["schemas"]["CalendarVersionView"][];
            teams: components["schemas"]["CalendarUserView"][];
            policies: components["schemas"]["CalendarUserView"][];
        };
        CalendarVersionDraftView: {
            version: number;
            draft: components["schemas"]["CalendarDraftView"];
        };
        CalendarHoursBody: {
            start: string;
            end: string;
        };
        CalendarDayBody: {
            /** @enum {string} */
            day: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
            hours: components["schemas"]["CalendarHoursBody"][];
        };
        SpecialDayBody: {
            /** @description As typed; what is no date is said in words. */
            date: string;
            name: string;
            /** @enum {string} */
            kind: "closed" | "short" | "extra";
            hours: components["schemas"]["CalendarHoursBody"][];
        };
        CalendarDraftBody: {
            timeZone: string;
            week: components["schemas"]["CalendarDayBody"][];
            specialDays: components["schemas"]["SpecialDayBody"][];
            /** @description Codes; the first one names a day that several have. */
            holidaySets: string[];
        };
        CalendarPreviewBody: {
            /** @description The month to show, such as 2027-03; the present one when absent. */
            month?: string;
            /** @description The date from whose first moment it is to hold, in the calendar's own zone; at once when absent. */
            effectiveOn?: string;
            draft: components["schemas"]["CalendarDraftBody"];
        };
        CalendarProblemView: {
            field: string;
            code: string;
            message: string;
        };
        CalendarSplitView: {
            field: string;
            /** @description "Runs over midnight: 10:00 p.m. to midnight, and on Saturday midnight to 6:00 a.m." */
            words: string;
        };
        CalendarPreviewDayView: {
            /** @enum {string} */
            rule: "week" | "holiday" | "override";
            /** @enum {string|null} */
            clockChange: "forward" | "back" | null;
            date: string;
            /** @description "Thursday, November 26" */
            words: string;
            name: string | null;
            hours: string;
            /** @description "9 h", what really counts; "Closed" for none. */
            counts: string;
            openMinutes: number;
        };
        CalendarPreviewView: {
            /** @description The definition to publish; null while there are problems, or when nothing would change. */
            definition: {
                [key: string]: unknown;
            } | null;
            problems: components["schemas"]["CalendarProblemView"][];
            splits: components["schemas"]["CalendarSplitView"][];
            /** @description Sentences on nights when clocks change, and on versions that take over later. */
            warnings: string[];
            /** @description Whether the draft says something else than the newest version. */
            differs: boolean;
            /**
             * Format: date-time
             * @description The first moment of the date asked for; null for at once.
             */
            effectiveFrom: string | null;
            /** @description The next eight weeks from the Monday of this one; empty while there are problems. */
            weeks: components["schemas"]["CalendarPreviewDayView"][];
            /** @description The chosen month; empty while there are problems. */
            month: components["schemas"]["CalendarPreviewDayView"][];
            /** @description "November 2026" */
            monthWords: string;
        };
        HolidaySetOwnerView: {
            code: string;
            name: string;
        };
        HolidaySetRowView: {
            code: string;
            name: string;
            summary: string;
            bureau: components["schemas"]["HolidaySetOwnerView"] | null;
            /** @description Made by a rule of law; false for days that people enter. */
            byRule: boolean;
            days: number;
            lastDay: string | null;
            reviewedThrough: number | null;
            /** @description By rule, and not reviewed five years ahead: somebody has to look at it. */
            reviewDue: boolean;
            /** @description Calendars whose newest version goes by the set. */
            calendars: components["schemas"]["HolidaySetOwnerView"][];
        };
        HolidaySetListView: {
            items: components["schemas"]["HolidaySetRowView"][];
            bureaus: components["schemas"]["HolidaySetOwnerView"][];
        };
        HolidayBody: {
            /** @description As typed; what is no date is said in words. */
            date: string;
            name: string;
        };
        HolidaySetBody: {
            name: string;
            summary: string;
            /** @description Code of the bureau whose own holidays these are. */
            bureauCode?: string | null;
            /** @description Why, for those who look it up later. */
            note: string;
            days: components["schemas"]["HolidayBody"][];
        };
        HolidayView: {
            date: string;
            words: string;
            name: string;
        };
        HolidayChangeView: {
            /** @enum {string} */
            change: "added" | "removed" | "renamed";
            date: string;
            words: string;
            name: string;
        };
        HolidayProposalView: {
            firstYear: number;
            throughYear: number;
            changes: components["schemas"]["HolidayChangeView"][];
        };
        HolidayReviewView: {
            id: number;
            /** @description "By rule", "Entered by hand", "From a calendar file", "With the agency's files" */
            originLabel: string;
            throughYear: number | null;
            changes: components["schemas"]["HolidayChangeView"][];
            note: string;
            /** @description Null for what came with the agency's files. */
            reviewedBy: string | null;
            /** Format: date-time */
            reviewedAt: string;
        };
        HolidaySetView: {
            code: string;
            name: string;
            summary: string;
            bureau: components["schemas"]["HolidaySetOwnerView"] | null;
            /** @description Made by a rule of law; false for days that people enter. */
            byRule: boolean;
            days: number;
            lastDay: string | null;
            reviewedThrough: number | null;
            /** @description By rule, and not reviewed five years ahead: somebody has to look at it. */
            reviewDue: boolean;
            /** @description Calendars whose newest version goes by the set. */
            calendars: components["schemas"]["HolidaySetOwnerView"][];
            version: number;
            dayList: components["schemas"]["HolidayView"][];
            /** @description Null when nothing is due and rule and set agree, or without a rule. */
            proposal: components["schemas"]["HolidayProposalView"] | null;
            /** @description Newest first. */
            reviews: components["schemas"]["HolidayReviewView"][];
        };
        HolidayReviewBody: {
            /** @description The last year that was looked at. */
            throughYear: number;
            note: string;
            /** @description Dates of the changes to make; the others were looked at and left. */
            accepted: string[];
        };
        CalendarImportRowView: {
            /** @enum {string} */
            kind: "closed" | "short" | "extra";
            /** @enum {string} */
            standing: "new" | "known" | "other_hours" | "closed_anyway" | "duplicate" | "past";
            row: number;
            words: string;
            /** @description "Closed", "Open 8:00 a.m. to noon" */
            what: string;
            standingWords: string;
            /** @description False where taking it would change nothing, or cannot be kept. */
            takeable: boolean;
            taken: boolean;
            date: string;
            name: string;
            hours: components["schemas"]["CalendarHoursView"][];
        };
        CalendarImportView: {
            id: number;
            fileName: string;
            /** @description Code of the calendar, or null. */
            calendarCode: string | null;
            setCode: string | null;
            targetName: string;
            rows: components["schemas"]["CalendarImportRowView"][];
            /** @description Days that were not read: long past, too far ahead, of events over two months, or too many. */
            leftOut: number;
            uploadedBy: string;
            /** Format: date-time */
            uploadedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
        };
        CalendarImportDecisionBody: {
            rows: number[];
        };
        HeldRoleView: {
            /** @enum {string} */
            role: "agent" | "team_lead" | "office_lead" | "bureau_lead" | "administrator";
            label: string;
            /** @description The team, office or bureau it is held in; null for the whole service. */
            where: string | null;
            /** Format: date-time */
            since: string;
        };
        PersonSetupView: {
            id: number;
            fullName: string;
            email: string;
            title: string;
            bureauName: string;
            /** @description False for someone who left: they can no longer sign in. */
            active: boolean;
            roles: components["schemas"]["HeldRoleView"][];
            /** @description In whole sentences, from the rules that decide. */
            rights: string[];
        };
        PersonSetupListView: {
            items: components["schemas"]["PersonSetupView"][];
            nextCursor: string | null;
            /** @description Where people and roles are described. */
            source: string;
        };
        RoleView: {
            /** @enum {string} */
            role: "everyone" | "agent" | "team_lead" | "office_lead" | "bureau_lead" | "administrator";
            label: string;
            people: number;
        };
        RoleAbilityView: {
            label: string;
            roles: string[];
        };
        RoleMatrixView: {
            roles: components["schemas"]["RoleView"][];
            abilities: components["schemas"]["RoleAbilityView"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Session_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_demoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccountView"][];
                };
            };
        };
    };
    Session_signInToDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoSignInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    AccessTokens_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenView"][];
                };
            };
        };
    };
    AccessTokens_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccessTokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAccessTokenView"];
                };
            };
        };
    };
    AccessTokens_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    People_changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    People_search: {
        parameters: {
            query: {
                /** @description A part of the name, or the beginning of the address. */
                q: string;
                /** @description How many to answer with, 1 to 20; 10 when absent. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOptionView"][];
                };
            };
        };
    };
    ServiceGroups_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceGroupsView"];
                };
            };
        };
    };
    Drafts_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftListView"];
                };
            };
        };
    };
    Drafts_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDraftBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    Drafts_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    Drafts_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Drafts_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    Attachments_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
        };
    };
    Attachments_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    Attachments_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Availability_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityView"];
                };
            };
        };
    };
    Availability_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAvailabilityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityView"];
                };
            };
        };
    };
    Availability_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteAbsenceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityView"];
                };
            };
        };
    };
    Availability_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                absenceId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TeamWork_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedTeamView"][];
                };
            };
        };
    };
    TeamWork_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamWorkView"];
                };
            };
        };
    };
    TeamWork_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTeamWorkBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamWorkView"];
                };
            };
        };
    };
    StandIns_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInsView"];
                };
            };
        };
    };
    StandIns_name: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameStandInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInsView"];
                };
            };
        };
    };
    StandIns_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Requests_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Open when absent. */
                state?: "open" | "done";
                /** @description A number, or words of the request. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestListView"];
                };
            };
        };
    };
    Requests_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledRequestView"];
                };
            };
        };
    };
    Requests_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
        };
    };
    RequestSteps_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentOnRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRequestView"];
                };
            };
        };
    };
    RequestSteps_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRequestView"];
                };
            };
        };
    };
    RequestSteps_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRequestView"];
                };
            };
        };
    };
    RequestSteps_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRequestView"];
                };
            };
        };
    };
    RequestSteps_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideApprovalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRequestView"];
                };
            };
        };
    };
    Approvals_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRowView"][];
                };
            };
        };
    };
    Tickets_search: {
        parameters: {
            query: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Whether the first page says how many there are, up to a thousand. */
                count?: boolean;
                /** @description A number, or words of the ticket, its messages or the customer's name. */
                q: string;
                /** @description Where to look; everywhere when absent. */
                scope?: "open" | "done" | "all";
                /** @description Conditions besides, as an address has them: team.is.it-devices;opened.within_last.30d */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundTicketListView"];
                };
            };
        };
    };
    Tickets_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogContactBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Tickets_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
        };
    };
    Tickets_history: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketEventListView"];
                };
            };
        };
    };
    TicketConversation_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyToTicketBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketConversation_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStaffNoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketAssignment_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignTicketBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketAssignment_skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipTicketBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkippedTicketView"];
                };
            };
        };
    };
    TicketAssignment_prioritize: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePriorityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketAssignment_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTicketBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOverTicketView"];
                };
            };
        };
    };
    TicketStages_reach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachStageBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketStages_skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipStageBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketProgress_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldTicketBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketProgress_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketProgress_giveDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketProgress_resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveTicketBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TicketProgress_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenTicketBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Corrections_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                sequence: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEventBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Corrections_takeAway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                sequence: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidEventBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Corrections_effects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                sequence: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewriteEffectsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEffectsView"];
                };
            };
        };
    };
    Corrections_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlierMessageBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Corrections_earlierEffects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlierMessageEffectsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEffectsView"];
                };
            };
        };
    };
    Teams_teams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"][];
                };
            };
        };
    };
    Teams_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskChoicesView"];
                };
            };
        };
    };
    Customers_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    Drafts_unsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsentDraftListView"];
                };
            };
        };
    };
    Drafts_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDraftView"];
                };
            };
        };
    };
    Drafts_saveReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReplyDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDraftView"];
                };
            };
        };
    };
    Drafts_dropReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Drafts_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffNoteDraftView"];
                };
            };
        };
    };
    Drafts_saveNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveStaffNoteDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffNoteDraftView"];
                };
            };
        };
    };
    Drafts_dropNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HeldReplies_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldReplyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldReplyView"];
                };
            };
        };
    };
    HeldReplies_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDraftView"];
                };
            };
        };
    };
    HeldReplies_longer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldReplyView"];
                };
            };
        };
    };
    HeldReplies_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldReplyView"];
                };
            };
        };
    };
    ReadMarks_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Relating_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTicketBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Relating_unmerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Relating_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTicketBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Relating_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Relating_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitTicketBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    CustomerLooks_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerLookView"][];
                };
            };
        };
    };
    CustomerLooks_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenAsCustomerView"];
                };
            };
        };
    };
    Mentions_offered: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionableView"][];
                };
            };
        };
    };
    Mentions_mine: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionListView"];
                };
            };
        };
    };
    Tasks_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskTaskBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Tasks_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                state?: "open" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskListView"];
                };
            };
        };
    };
    Tasks_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskSummaryView"];
                };
            };
        };
    };
    Tasks_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    Tasks_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    Tasks_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineTaskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    Tasks_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    Tasks_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    Checklist_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStepBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Checklist_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Checklist_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Offers_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                side?: "received" | "made";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferListView"];
                };
            };
        };
    };
    Offers_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferSummaryView"];
                };
            };
        };
    };
    Offers_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Offers_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineOfferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Offers_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    Sharing_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareSummaryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRequestView"];
                };
            };
        };
    };
    Sharing_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseSharingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedRequestView"];
                };
            };
        };
    };
    Tags_offered: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagListView"];
                };
            };
        };
    };
    Tags_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTagsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTicketView"];
                };
            };
        };
    };
    TagSetup_list: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpTagView"][];
                };
            };
        };
    };
    TagSetup_effects: {
        parameters: {
            query?: {
                to?: string;
            };
            header?: never;
            path: {
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagSweepEffectsView"];
                };
            };
        };
    };
    TagSetup_done: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagSweepView"][];
                };
            };
        };
    };
    TagSetup_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SweepTagBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagSweepView"];
                };
            };
        };
    };
    FormattedMessages_show: {
        parameters: {
            query?: {
                /** @description `remote` loads the pictures that are elsewhere, by which the sender learns that it is read. */
                images?: "none" | "remote";
            };
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    SlaClocks_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockExplanationView"];
                };
            };
        };
    };
    Forecast_view: {
        parameters: {
            query?: {
                /** @description Hours of work to look ahead: 4, 8 (the default) or 16. */
                hours?: 4 | 8 | 16;
                /** @description One of the teams that the reader leads; all of them without it. */
                team?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastView"];
                };
            };
        };
    };
    Queues_list: {
        parameters: {
            query?: {
                /** @description Codes of queues and views, separated by commas; all without it. */
                codes?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"][];
                };
            };
        };
    };
    Queues_page: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                status?: "new" | "open" | "pending";
                priority?: "low" | "normal" | "high" | "urgent";
                /** @description me, none, or the id of a person. */
                assignee?: string;
                /** @description Words of the ticket, its messages or the customer's name. */
                q?: string;
                /** @description More conditions, as an address has them: status.is.new,open;unread.is.yes */
                where?: string;
                /** @description Only these tickets of it, by number, separated by commas; 60 at most. */
                numbers?: string;
                sort?: "urgency" | "priority" | "opened_oldest" | "opened_newest" | "message_oldest" | "message_newest" | "updated_newest" | "updated_oldest";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePageView"];
                };
            };
        };
    };
    Queues_matches: {
        parameters: {
            query?: {
                status?: "new" | "open" | "pending";
                priority?: "low" | "normal" | "high" | "urgent";
                /** @description me, none, or the id of a person. */
                assignee?: string;
                /** @description Words of the ticket, its messages or the customer's name. */
                q?: string;
                /** @description More conditions, as an address has them: status.is.new,open;unread.is.yes */
                where?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchesView"];
                };
            };
        };
    };
    Queues_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedTicketView"];
                };
            };
        };
    };
    Views_made: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewChoicesView"];
                };
            };
        };
    };
    Views_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewViewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewPreviewView"];
                };
            };
        };
    };
    Views_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
        };
    };
    Views_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
        };
    };
    Views_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
        };
    };
    Views_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Views_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
        };
    };
    Fairness_view: {
        parameters: {
            query?: {
                days?: 7 | 28 | 91;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairnessView"];
                };
            };
        };
    };
    Board_view: {
        parameters: {
            query?: {
                /** @description One of the teams that the reader leads; the first of them without it. */
                team?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
        };
    };
    SavedReplies_list: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReplyListView"];
                };
            };
        };
    };
    SavedReplies_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReplyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReplyIdView"];
                };
            };
        };
    };
    SavedReplies_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReplyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReplyIdView"];
                };
            };
        };
    };
    SavedReplies_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SavedReplies_fill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillSavedReplyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledReplyView"];
                };
            };
        };
    };
    SavedReplies_cannedCloses: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedCloseListView"];
                };
            };
        };
    };
    FrontDoor_find: {
        parameters: {
            query?: {
                /** @description The words typed; the first 200 characters are searched for. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrontDoorView"];
                };
            };
        };
    };
    Services_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePageView"];
                };
            };
        };
    };
    ServiceGuesses_guess: {
        parameters: {
            query: {
                q: string;
                /** @description Who called: services that are not for their bureau are left out. */
                customerId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceGuessView"][];
                };
            };
        };
    };
    Standards_charters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeCharterListView"];
                };
            };
        };
    };
    Standards_office: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStandardsView"];
                };
            };
        };
    };
    IncomingMails_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                state?: "parked" | "taken" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingMailListView"];
                };
            };
        };
    };
    IncomingMails_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileIncomingMailBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledMailView"];
                };
            };
        };
    };
    IncomingMails_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardIncomingMailBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RequestPulses_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerPulseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPulseStateView"];
                };
            };
        };
    };
    FollowUps_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description To do, which is the default, or answered. */
                state?: "open" | "responded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpListView"];
                };
            };
        };
    };
    FollowUps_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpSummaryView"];
                };
            };
        };
    };
    FollowUps_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetailView"];
                };
            };
        };
    };
    FollowUps_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetailView"];
                };
            };
        };
    };
    FollowUps_dispatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchFollowUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetailView"];
                };
            };
        };
    };
    FollowUps_respond: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RespondToFollowUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetailView"];
                };
            };
        };
    };
    FollowUps_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteFollowUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetailView"];
                };
            };
        };
    };
    Themes_view: {
        parameters: {
            query?: {
                /** @description The first office that I lead in, when absent. */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemesView"];
                };
            };
        };
    };
    Themes_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddThemeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemesView"];
                };
            };
        };
    };
    Themes_code: {
        parameters: {
            query?: {
                /** @description The first office that I lead in, when absent. */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeCommentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemesView"];
                };
            };
        };
    };
    PhoneAnswers_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhonePulseView"];
                };
            };
        };
    };
    PhoneAnswers_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhonePulseView"];
                };
            };
        };
    };
    PageFeedback_give: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PageFeedbackBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PageFeedback_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFeedbackListView"];
                };
            };
        };
    };
    OfficePulses_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePulseListView"];
                };
            };
        };
    };
    OfficePulses_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePulseView"];
                };
            };
        };
    };
    OfficePulses_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficePulseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePulseView"];
                };
            };
        };
    };
    OfficePulses_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePulseView"];
                };
            };
        };
    };
    OfficePulses_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    StaffPulseReports_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPulseView"];
                };
            };
        };
    };
    Annotations_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationHistoryView"];
                };
            };
        };
    };
    Annotations_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationIdView"];
                };
            };
        };
    };
    Annotations_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationIdView"];
                };
            };
        };
    };
    Annotations_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Definitions_definitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricDefinitionListView"];
                };
            };
        };
    };
    Definitions_definitionsFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    MonthlyMails_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyMailView"];
                };
            };
        };
    };
    MonthlyMails_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyMailView"];
                };
            };
        };
    };
    MonthlyMails_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyMailView"];
                };
            };
        };
    };
    Partners_bureaus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBureauListView"];
                };
            };
        };
    };
    Partners_dashboard: {
        parameters: {
            query?: {
                period?: "month" | "quarter" | "last_quarter" | "year";
                service?: string;
            };
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDashboardView"];
                };
            };
        };
    };
    Partners_tickets: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                period?: "month" | "quarter" | "last_quarter" | "year";
                service?: string;
                metric?: "finished" | "promises_judged" | "promises_kept" | "promises_missed" | "open_past_date" | "answers_judged" | "answers_missed" | "targets_judged" | "targets_missed" | "first_answers" | "pulses_answered" | "pulses_sent" | "opened" | "open" | "journeys" | "first_contact_judged" | "first_contact_settled" | "first_level_judged" | "first_level_settled" | "handed_on_twice" | "misrouted" | "ping_pong" | "reopen_judged" | "reopened" | "recurrence_judged" | "recurred" | "repeat_judged" | "repeated" | "forms" | "confirmed_answers" | "trust_answers" | "ease_answers" | "kept_but_unhappy";
                cause?: "handed_on" | "approval" | "third_party" | "unclaimed" | "customer" | "work";
                age?: "up_to_2_days" | "3_to_7_days" | "8_to_30_days" | "over_30_days";
                channel?: "portal" | "phone" | "walk_up" | "email" | "api";
            };
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerTicketListView"];
                };
            };
        };
    };
    Partners_export: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                period?: "month" | "quarter" | "last_quarter" | "year";
                service?: string;
                metric?: "finished" | "promises_judged" | "promises_kept" | "promises_missed" | "open_past_date" | "answers_judged" | "answers_missed" | "targets_judged" | "targets_missed" | "first_answers" | "pulses_answered" | "pulses_sent" | "opened" | "open" | "journeys" | "first_contact_judged" | "first_contact_settled" | "first_level_judged" | "first_level_settled" | "handed_on_twice" | "misrouted" | "ping_pong" | "reopen_judged" | "reopened" | "recurrence_judged" | "recurred" | "repeat_judged" | "repeated" | "forms" | "confirmed_answers" | "trust_answers" | "ease_answers" | "kept_but_unhappy";
                cause?: "handed_on" | "approval" | "third_party" | "unclaimed" | "customer" | "work";
                age?: "up_to_2_days" | "3_to_7_days" | "8_to_30_days" | "over_30_days";
                channel?: "portal" | "phone" | "walk_up" | "email" | "api";
            };
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    Partners_comments: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                period?: "month" | "quarter" | "last_quarter" | "year";
                service?: string;
            };
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerCommentListView"];
                };
            };
        };
    };
    OfficeQuestions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeQuestionListView"];
                };
            };
        };
    };
    Relationship_read: {
        parameters: {
            query?: {
                wave?: string;
            };
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipView"];
                };
            };
        };
    };
    Relationship_export: {
        parameters: {
            query?: {
                wave?: string;
            };
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    OpenData_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataListView"];
                };
            };
        };
    };
    OpenData_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": string;
                };
            };
        };
    };
    OpenData_due: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataDueView"];
                };
            };
        };
    };
    OpenData_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishOpenDataBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataListView"];
                };
            };
        };
    };
    Touchpoints_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointsChoicesView"];
                };
            };
        };
    };
    Touchpoints_file: {
        parameters: {
            query?: {
                office?: string;
                quarter?: string;
            };
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    Scorecards_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardListView"];
                };
            };
        };
    };
    Scorecards_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardView"];
                };
            };
        };
    };
    Scorecards_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTargetsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardView"];
                };
            };
        };
    };
    Scorecards_lock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardView"];
                };
            };
        };
    };
    Scorecards_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    CxAudits_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CxAuditListView"];
                };
            };
        };
    };
    CxAudits_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CxAuditView"];
                };
            };
        };
    };
    CxAudits_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CxReviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CxAuditView"];
                };
            };
        };
    };
    CxAudits_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    Channels_view: {
        parameters: {
            query?: {
                period?: "month" | "quarter" | "last_quarter" | "year";
                service?: string;
            };
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelReportView"];
                };
            };
        };
    };
    Channels_export: {
        parameters: {
            query?: {
                period?: "month" | "quarter" | "last_quarter" | "year";
                service?: string;
            };
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    ChannelCosts_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCostListView"];
                };
            };
        };
    };
    ChannelCosts_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterCostsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCostListView"];
                };
            };
        };
    };
    Commitments_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentListView"];
                };
            };
        };
    };
    Commitments_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCommitmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentDetailView"];
                };
            };
        };
    };
    Commitments_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentDetailView"];
                };
            };
        };
    };
    Commitments_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCommitmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentDetailView"];
                };
            };
        };
    };
    Commitments_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverCommitmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentDetailView"];
                };
            };
        };
    };
    Commitments_measure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasureCommitmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentDetailView"];
                };
            };
        };
    };
    Commitments_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentDetailView"];
                };
            };
        };
    };
    Commitments_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentOnCommitmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentDetailView"];
                };
            };
        };
    };
    PublishedCommitments_published: {
        parameters: {
            query?: {
                service?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedCommitmentListView"];
                };
            };
        };
    };
    Reviews_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewListView"];
                };
            };
        };
    };
    Reviews_freeze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailView"];
                };
            };
        };
    };
    Reviews_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailView"];
                };
            };
        };
    };
    Reviews_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteInReviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailView"];
                };
            };
        };
    };
    Reviews_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailView"];
                };
            };
        };
    };
    Reviews_unsign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailView"];
                };
            };
        };
    };
    Improvements_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementListView"];
                };
            };
        };
    };
    Improvements_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddImprovementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementListView"];
                };
            };
        };
    };
    Improvements_reckon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bureau: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReckonValueBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementListView"];
                };
            };
        };
    };
    Publications_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationListView"];
                };
            };
        };
    };
    Publications_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationView"];
                };
            };
        };
    };
    Publications_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationView"];
                };
            };
        };
    };
    Publications_tickets: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationTicketListView"];
                };
            };
        };
    };
    Publications_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationView"];
                };
            };
        };
    };
    Publications_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationView"];
                };
            };
        };
    };
    Live_follow: {
        parameters: {
            query?: {
                /** @description The id of the last message that was received; a Last-Event-ID header comes before it. */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    Presences_list: {
        parameters: {
            query: {
                /** @description Numbers, separated by commas; 60 at most. */
                numbers: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPresenceView"][];
                };
            };
        };
    };
    Presences_come: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                tab: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Presences_go: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example CP-104212 */
                number: string;
                tab: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BulkEdits_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditListView"];
                };
            };
        };
    };
    BulkEdits_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkEditBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditView"];
                };
            };
        };
    };
    BulkEdits_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditView"];
                };
            };
        };
    };
    BulkEdits_rows: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description As they came out, or before it begins, as they are foreseen; all when absent. */
                only?: "done" | "refused" | "waiting" | "will_change" | "will_refuse";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkRowListView"];
                };
            };
        };
    };
    BulkEdits_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditView"];
                };
            };
        };
    };
    BulkEdits_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditView"];
                };
            };
        };
    };
    BulkEdits_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditView"];
                };
            };
        };
    };
    TicketExports_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketExportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    Rules_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleListView"];
                };
            };
        };
    };
    Rules_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRuleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
        };
    };
    Rules_trial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleTrialBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleTrialView"];
                };
            };
        };
    };
    Rules_log: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                rule?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleLogView"];
                };
            };
        };
    };
    Rules_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
        };
    };
    Rules_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRuleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
        };
    };
    Rules_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleVersionView"][];
                };
            };
        };
    };
    Overview_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewView"];
                };
            };
        };
    };
    OutgoingMails_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                state?: "failed" | "queued" | "sending" | "sent" | "kept";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingMailListView"];
                };
            };
        };
    };
    OutgoingMails_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingMailView"];
                };
            };
        };
    };
    OutgoingMails_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceSetup_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceSetupListView"];
                };
            };
        };
    };
    ServiceSetup_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceSetupView"];
                };
            };
        };
    };
    SlaPolicies_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaPolicyListView"];
                };
            };
        };
    };
    SlaPolicies_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyEditView"];
                };
            };
        };
    };
    SlaPolicies_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyEditView"];
                };
            };
        };
    };
    SlaPolicies_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyCheckBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftCheckView"];
                };
            };
        };
    };
    SlaPolicies_trial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyTrialBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTrialView"];
                };
            };
        };
    };
    PolicyRules_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyRulesView"];
                };
            };
        };
    };
    PolicyRules_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyRulesCheckBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftCheckView"];
                };
            };
        };
    };
    VendorContracts_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorContractListView"];
                };
            };
        };
    };
    VendorContracts_contract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorContractEditView"];
                };
            };
        };
    };
    VendorContracts_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyCheckBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftCheckView"];
                };
            };
        };
    };
    CalendarSetup_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSetupListView"];
                };
            };
        };
    };
    CalendarSetup_closing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarClosingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarClosingListView"];
                };
            };
        };
    };
    CalendarSetup_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarEditView"];
                };
            };
        };
    };
    CalendarSetup_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarVersionDraftView"];
                };
            };
        };
    };
    CalendarSetup_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreviewView"];
                };
            };
        };
    };
    HolidaySets_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaySetListView"];
                };
            };
        };
    };
    HolidaySets_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidaySetBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaySetView"];
                };
            };
        };
    };
    HolidaySets_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaySetView"];
                };
            };
        };
    };
    HolidaySets_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidaySetBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaySetView"];
                };
            };
        };
    };
    HolidaySets_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayReviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaySetView"];
                };
            };
        };
    };
    CalendarImports_upload: {
        parameters: {
            query?: {
                calendar?: string;
                set?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImportView"];
                };
            };
        };
    };
    CalendarImports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImportView"];
                };
            };
        };
    };
    CalendarImports_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarImportDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImportView"];
                };
            };
        };
    };
    PeopleSetup_list: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description A part of the name, or the beginning of the address. */
                q?: string;
                /** @description Those who hold this role, any role, or none. */
                role?: "agent" | "team_lead" | "office_lead" | "bureau_lead" | "administrator" | "any" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonSetupListView"];
                };
            };
        };
    };
    PeopleSetup_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleMatrixView"];
                };
            };
        };
    };
}
