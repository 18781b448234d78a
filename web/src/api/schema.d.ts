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
            areas: ("portal" | "desk" | "dashboards" | "admin")[];
            permissions: ("portal.use" | "desk.work" | "desk.lead" | "partner.read" | "administration.read" | "administration.write")[];
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
        };
        ChangeMeBody: {
            /** @description IANA name of the zone in which to show dates. */
            timeZone?: string;
            /** @description No more questions about how a request went. */
            pulseOptOut?: boolean;
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
            serviceName: string;
            statusLabel: string;
            /** Format: date-time */
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
        ServiceApprovalView: {
            /** @enum {string} */
            step: "supervisor" | "funding";
            words: string;
            /** @description Who decides it for me; null when nobody can be found, and then the request can't be sent. */
            approverName: string | null;
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
        OpenRequestView: {
            number: string;
            subject: string;
            /** Format: date-time */
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
            openRequest: components["schemas"]["OpenRequestView"] | null;
            form: components["schemas"]["ServiceFormView"];
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
}
